package dev.praxis.desktop.rules.bulk;

import dev.praxis.core.rules.Rule;
import java.util.List;

/// Makes decisions over several rules, each of them one step of undo.
public interface Decider {
  void approve(List<Rule> rules);

  /// Approves a rule and makes the others part of it.
  void approveWith(Rule rule, List<Rule> others);

  /// Refuses rules.
  ///
  /// @param reason empty for none; it may be given a moment later
  void reject(List<Rule> rules, String reason);

  /// Makes rules part of another.
  void merge(List<Rule> rules, long into);
}
