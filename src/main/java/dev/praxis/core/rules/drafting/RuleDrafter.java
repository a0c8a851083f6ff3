package dev.praxis.core.rules.drafting;

import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleCatalogue;
import dev.praxis.core.rules.RuleDraft;
import dev.praxis.core.rules.RuleEvidence;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.rules.RuleText;
import dev.praxis.core.rules.keeping.KeptRules;
import dev.praxis.core.rules.keeping.KeptRules.Again;
import dev.praxis.core.rules.keeping.Rejection;
import dev.praxis.core.rules.keeping.RuleStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Drafts a candidate rule for each recurring tag that no rule carries yet, by the catalogue or
/// else by what people said, and for what agents found out again and again. Never twice: a draft
/// whose evidence, wording or meaning a rule already has is that rule.
public final class RuleDrafter {
  private final RuleStore rules;
  private final RuleCatalogue catalogue;
  private final List<DraftSource> sources;

  public RuleDrafter(RuleStore rules, RuleCatalogue catalogue) {
    this(rules, catalogue, List.of());
  }

  /// @param sources of drafts besides the catalogue, in the order of their drafts
  public RuleDrafter(RuleStore rules, RuleCatalogue catalogue, List<DraftSource> sources) {
    this.rules = rules;
    this.catalogue = catalogue;
    this.sources = List.copyOf(sources);
  }

  /// One undoable decision for the whole batch. A rule rejected earlier is proposed again, as
  /// itself, once its support has grown since.
  ///
  /// @return the new candidates in order of their tags; tags without a draft are in `skipped`
  public Drafted draft(MiningReport report) {
    return draft(report, DraftWording.UNCHANGED);
  }

  /// The same in other words. Words that a rule has or ever had are not used again; what was
  /// drafted stays then as it was.
  public Drafted draft(MiningReport report, DraftWording wording) {
    var plan = plan(report);
    var worded =
        distinct(plan.fresh, wording.reword(plan.fresh, plan.without)).stream()
            .filter(draft -> RuleText.refusal(draft.text()).isEmpty())
            .toList();
    var skipped = new ArrayList<>(plan.skipped);
    plan.without.stream()
        .filter(tag -> worded.stream().noneMatch(draft -> draft.tags().contains(tag)))
        .map(tag -> tag + ": the catalogue has no rule for it; write one in your own words")
        .forEach(skipped::add);
    return new Drafted(keep(worded, plan.again), skipped, plan.told);
  }

  /// Hands over what is due to be drafted and keeps nothing.
  public void due(MiningReport report, DraftWording wording) {
    var plan = plan(report);
    wording.reword(plan.fresh, plan.without);
  }

  /// @param without recurring tags that no draft speaks for
  /// @param told of each rule proposed again, why it was refused
  private record Plan(
      List<RuleDraft> fresh,
      List<Again> again,
      List<String> without,
      List<String> skipped,
      List<String> told) {
    Plan() {
      this(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }
  }

  private Plan plan(MiningReport report) {
    var known = new KnownRules(rules);
    var mined = sources.stream().flatMap(source -> source.drafts(report).stream()).toList();
    var plan = new Plan();
    for (var tag : report.recurring()) {
      var draft = draftFor(tag, mined);
      var carrier = known.carrying(tag);
      if (carrier.isPresent()) {
        takeUp(plan, known, carrier.get(), tag, List.of());
      } else if (draft.isPresent()) {
        take(plan, known, draft.get(), tag);
      } else {
        plan.without.add(tag);
      }
    }
    mined.stream()
        .filter(draft -> draft.tags().isEmpty())
        .forEach(draft -> take(plan, known, draft, "“" + draft.text() + "”"));
    return plan;
  }

  /// A draft that no rule is yet becomes one; of a rule that was refused, it is new evidence.
  private static void take(Plan plan, KnownRules known, RuleDraft draft, String name) {
    var rule = known.like(draft);
    boolean fresh =
        plan.fresh.stream().noneMatch(each -> known.meansTheSame(each.text(), draft.text()));
    if (rule.isEmpty() && (fresh || !draft.tags().isEmpty())) {
      plan.fresh.add(draft);
    } else if (rule.isPresent()) {
      boolean worthTelling =
          !draft.tags().isEmpty() || rule.get().rule().status() == RuleStatus.REJECTED;
      takeUp(plan, known, rule.get(), worthTelling ? name : "", draft.evidence());
    }
  }

  /// A rejected rule is proposed again once more lineages show it than when it was rejected.
  ///
  /// @param name what it was found for; empty where nobody needs to hear that it was
  private static void takeUp(
      Plan plan, KnownRules known, KeptRules.Kept kept, String name, List<RuleEvidence> evidence) {
    var rule = kept.rule();
    boolean taken = plan.again.stream().anyMatch(each -> each.rule().id() == rule.id());
    if (rule.status() == RuleStatus.REJECTED && !taken && kept.hasNewEvidence(evidence)) {
      plan.again.add(new Again(rule, evidence));
      known
          .rejection(rule)
          .map(each -> "R" + rule.id() + " was " + each.wordsSince(kept.lineagesWith(evidence)))
          .ifPresent(plan.told::add);
    } else if (!taken && !name.isEmpty()) {
      plan.skipped.add(name + ": " + reason(rule, known));
    }
  }

  /// Each draft in its new words, unless they were used before.
  private List<RuleDraft> distinct(List<RuleDraft> drafts, List<RuleDraft> worded) {
    var used = new HashSet<>(rules.wordings());
    var distinct = new ArrayList<RuleDraft>();
    for (int i = 0; i < worded.size(); i++) {
      if (used.add(worded.get(i).text())) {
        distinct.add(worded.get(i));
      } else if (i < drafts.size()) {
        distinct.add(drafts.get(i));
      }
    }
    return distinct;
  }

  private Optional<RuleDraft> draftFor(String tag, List<RuleDraft> mined) {
    return catalogue
        .find(tag)
        .map(entry -> new RuleDraft(entry.rule(), List.of(tag), "catalogue"))
        .or(() -> mined.stream().filter(draft -> draft.tags().contains(tag)).findFirst());
  }

  private List<Rule> keep(List<RuleDraft> fresh, List<Again> again) {
    int count = fresh.size() + again.size();
    if (count == 0) {
      return List.of();
    }
    return rules.draft(
        fresh, again, "draft", count == 1 ? "Draft a rule" : "Draft " + count + " rules");
  }

  private static String reason(Rule rule, KnownRules known) {
    return switch (rule.status()) {
      case REJECTED ->
          known.rejection(rule).map(Rejection::words).orElse("rejected before")
              + "; not proposed again without new evidence";
      case CANDIDATE -> "rule " + rule.id() + " waits for a decision";
      case SNOOZED -> "rule " + rule.id() + " is snoozed until there is more evidence";
      case APPROVED, EXPORTED -> "rule " + rule.id() + " is in force";
      case RETIRED -> "rule " + rule.id() + " was retired; reopen it if the failure is back";
      case MERGED -> "rule " + rule.id() + " was merged into another";
    };
  }

  /// What drafting did.
  ///
  /// @param skipped recurring tags no rule was drafted for: tag and reason, as a person says it
  /// @param again of each rule proposed again, when and why it was rejected and what is new since
  public record Drafted(List<Rule> drafted, List<String> skipped, List<String> again) {
    public Drafted {
      drafted = List.copyOf(drafted);
      skipped = List.copyOf(skipped);
      again = List.copyOf(again);
    }
  }
}
