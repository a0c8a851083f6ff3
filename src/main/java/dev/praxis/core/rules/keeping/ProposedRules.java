package dev.praxis.core.rules.keeping;

import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleDraft;
import dev.praxis.core.rules.RuleText;
import java.util.List;

/// Rules that agents propose: candidates like any other once the curator takes one up, with the
/// agent's name beside it.
public final class ProposedRules {
  private final RuleStore rules;
  private final History history;

  public ProposedRules(RuleStore rules, History history) {
    this.rules = rules;
    this.history = history;
  }

  /// The text as it would be kept.
  ///
  /// @throws dev.praxis.core.Problem where it cannot be a rule
  public static String checked(String text) {
    return RuleText.checked(text);
  }

  /// The same text as it would be judged, with what speaks against it. Keeps nothing.
  public Rule imagined(String text) {
    return rules.imagined(0, text);
  }

  /// A candidate at the end of the rules; part of the decision under way, where there is one.
  ///
  /// @param client that proposed it
  /// @throws dev.praxis.core.Problem where the text cannot be a rule
  public long add(String text, String client) {
    var draft = new RuleDraft(RuleText.checked(text), List.of(), RuleRowStore.AGENT);
    return history.decide(
        "add",
        "rule",
        "Add a rule of " + client,
        handle -> {
          long id = RuleRowStore.insert(handle, draft, System.currentTimeMillis());
          RuleRowStore.proposedBy(handle, id, client);
          return id;
        });
  }
}
