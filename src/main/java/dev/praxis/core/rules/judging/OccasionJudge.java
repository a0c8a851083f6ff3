package dev.praxis.core.rules.judging;

import dev.praxis.core.mining.outcome.JudgedCall;
import java.util.function.Predicate;

/// A mistake that can only be made with certain calls.
///
/// @param seesAll whether detectors see the mistake whenever it is made, so that none found means
///   followed; where only a person's words tell of it, silence tells nothing
record OccasionJudge(String chance, Predicate<JudgedCall> occasion, boolean seesAll)
    implements ActJudge {

  @Override
  public Judgement judge(Acts acts) {
    var steps = acts.ran().stream().filter(occasion).map(call -> call.call().seq()).toList();
    if (steps.isEmpty()) {
      return Judgement.NO_CHANCE;
    }
    return new Judgement(seesAll ? Verdict.FOLLOWED : Verdict.UNCLEAR, steps);
  }
}
