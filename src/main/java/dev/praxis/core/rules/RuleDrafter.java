package dev.praxis.core.rules;

import dev.praxis.core.mining.MiningReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Drafts a candidate rule for each recurring tag that no rule carries yet, by the catalogue or
/// else by what people said, and for what agents found out again and again. Never twice: a draft
/// whose evidence or wording a rule already has is that rule.
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
    return new Drafted(keep(worded, plan.again), skipped);
  }

  /// Hands over what is due to be drafted and keeps nothing.
  public void due(MiningReport report, DraftWording wording) {
    var plan = plan(report);
    wording.reword(plan.fresh, plan.without);
  }

  /// @param without recurring tags that no draft speaks for
  private record Plan(
      List<RuleDraft> fresh, List<Again> again, List<String> without, List<String> skipped) {}

  private Plan plan(MiningReport report) {
    var kept = rules.kept();
    var mined = sources.stream().flatMap(source -> source.drafts(report).stream()).toList();
    var plan = new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (var tag : report.recurring()) {
      var carrier = carrier(kept, tag);
      var draft = draftFor(tag, mined);
      if (carrier.isPresent() && isToBeProposedAgain(carrier.get())) {
        plan.again.add(new Again(carrier.get().rule(), List.of()));
      } else if (carrier.isPresent()) {
        plan.skipped.add(tag + ": " + reason(carrier.get().rule()));
      } else if (draft.isPresent()) {
        plan.fresh.add(draft.get());
      } else {
        plan.without.add(tag);
      }
    }
    addUntagged(mined, kept, plan.fresh, plan.again);
    return plan;
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

  private void addUntagged(
      List<RuleDraft> mined, List<KeptRules.Kept> kept, List<RuleDraft> fresh, List<Again> again) {
    var evidence = rules.evidence();
    var wordings = rules.wordings();
    for (var draft : mined) {
      var known =
          kept.stream()
              .filter(each ->
                  draft.text().equals(each.rule().text())
                      || draft.sharesEvidence(evidence.getOrDefault(each.rule().id(), List.of())))
              .findFirst();
      boolean said =
          wordings.contains(draft.text())
              || fresh.stream().anyMatch(each -> each.text().equals(draft.text()));
      if (draft.tags().isEmpty() && known.isEmpty() && !said) {
        fresh.add(draft);
      } else if (draft.tags().isEmpty() && known.isPresent() && wakes(draft, known.get())) {
        again.add(new Again(known.get().rule(), draft.evidence()));
      }
    }
  }

  /// A rejected rule is proposed again once more lineages show it than when it was rejected.
  private static boolean wakes(RuleDraft draft, KeptRules.Kept kept) {
    return kept.rule().status() == RuleStatus.REJECTED && draft.support() > kept.supportSeen();
  }

  private List<Rule> keep(List<RuleDraft> fresh, List<Again> again) {
    int count = fresh.size() + again.size();
    if (count == 0) {
      return List.of();
    }
    return rules.draft(
        fresh, again, "draft", count == 1 ? "Draft a rule" : "Draft " + count + " rules");
  }

  /// The rule that speaks for a tag: one that lives before one that was given up.
  private static Optional<KeptRules.Kept> carrier(List<KeptRules.Kept> kept, String tag) {
    var carriers = kept.stream().filter(each -> each.rule().tags().contains(tag)).toList();
    return carriers.stream()
        .filter(each -> each.rule().status().living())
        .findFirst()
        .or(() -> carriers.stream().findFirst());
  }

  private static boolean isToBeProposedAgain(KeptRules.Kept kept) {
    return kept.rule().status() == RuleStatus.REJECTED && kept.hasNewEvidence();
  }

  private static String reason(Rule rule) {
    return switch (rule.status()) {
      case REJECTED -> "rejected before; not proposed again without new evidence";
      case CANDIDATE -> "rule " + rule.id() + " waits for a decision";
      case SNOOZED -> "rule " + rule.id() + " is snoozed until there is more evidence";
      case APPROVED, EXPORTED -> "rule " + rule.id() + " is in force";
      case RETIRED -> "rule " + rule.id() + " was retired; reopen it if the failure is back";
      case MERGED -> "rule " + rule.id() + " was merged into another";
    };
  }

  /// A rule taken back among the candidates.
  ///
  /// @param evidence found for it since
  record Again(Rule rule, List<RuleEvidence> evidence) {}

  /// What drafting did.
  ///
  /// @param skipped recurring tags no rule was drafted for: tag and reason, as a person says it
  public record Drafted(List<Rule> drafted, List<String> skipped) {
    public Drafted {
      drafted = List.copyOf(drafted);
      skipped = List.copyOf(skipped);
    }
  }
}
