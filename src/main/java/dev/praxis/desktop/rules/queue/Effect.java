package dev.praxis.desktop.rules.queue;

import dev.praxis.core.evaluation.EvaluationRun;

/// What an evaluation says of one rule, in held-out failures.
///
/// @param addressed those that carry one of its tags
/// @param alone those of them that no other rule speaks of: lost without it
/// @param heldOut all of them; 0 where no evaluation knows the rule
public record Effect(int addressed, int alone, int heldOut) {
  public static final Effect UNKNOWN = new Effect(0, 0, 0);

  /// Unknown where the rule took no part in the run.
  public static Effect of(EvaluationRun run, long rule) {
    if (run.rules().stream().noneMatch(then -> then.id() == rule)) {
      return UNKNOWN;
    }
    var addressed = run.items().stream().filter(item -> item.caughtBy().contains(rule)).toList();
    int alone = (int) addressed.stream().filter(item -> item.caughtBy().size() == 1).count();
    return new Effect(addressed.size(), alone, run.heldOut());
  }

  public boolean isKnown() {
    return heldOut > 0;
  }
}
