package dev.praxis.core.rules;

import dev.praxis.core.mining.MiningReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Drafts a candidate rule for each recurring tag that the catalogue knows and no rule carries yet.
public final class RuleDrafter {
  private final RuleStore rules;
  private final RuleCatalogue catalogue;

  public RuleDrafter(RuleStore rules, RuleCatalogue catalogue) {
    this.rules = rules;
    this.catalogue = catalogue;
  }

  /// One undoable decision for the whole batch. A rule rejected earlier is proposed again, as
  /// itself, once its support has grown since.
  ///
  /// @return the new candidates in order of their tags; tags without a draft are in `skipped`
  public Drafted draft(MiningReport report) {
    var kept = rules.kept();
    var fresh = new ArrayList<RuleDraft>();
    var again = new ArrayList<Rule>();
    var skipped = new ArrayList<String>();
    for (var tag : report.recurring()) {
      var carrier = carrier(kept, tag);
      var entry = catalogue.find(tag);
      if (carrier.isPresent() && isToBeProposedAgain(carrier.get())) {
        again.add(carrier.get().rule());
      } else if (carrier.isPresent()) {
        skipped.add(tag + ": " + reason(carrier.get().rule()));
      } else if (entry.isPresent()) {
        fresh.add(new RuleDraft(entry.get().rule(), List.of(tag), "catalogue"));
      } else {
        skipped.add(tag + ": the catalogue has no rule for it; write one in your own words");
      }
    }
    return new Drafted(keep(fresh, again), skipped);
  }

  private List<Rule> keep(List<RuleDraft> fresh, List<Rule> again) {
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
