package dev.praxis.core.rules;

import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.review.History;
import java.util.List;

/// Drafts a candidate rule for each recurring tag that the catalogue knows and no rule carries yet.
public final class RuleDrafter {
  private final RuleStore rules;
  private final RuleCatalogue catalogue;
  private final History history;

  public RuleDrafter(RuleStore rules, RuleCatalogue catalogue, History history) {
    this.rules = rules;
    this.catalogue = catalogue;
    this.history = history;
  }

  /// One undoable decision for the whole batch.
  ///
  /// @return the new candidates in order of their tags; tags without a draft are in `skipped`
  public Drafted draft(MiningReport report) {
    throw new UnsupportedOperationException(report.toString() + rules + catalogue + history);
  }

  /// What drafting did.
  ///
  /// @param skipped recurring tags no rule was drafted for: tag and reason, as a person says it
  public record Drafted(List<Rule> drafted, List<String> skipped) {}
}
