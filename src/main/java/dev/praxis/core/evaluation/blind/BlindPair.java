package dev.praxis.core.evaluation.blind;

import dev.praxis.core.evaluation.kept.BlindResult.Better;
import dev.praxis.core.evaluation.replay.Arm;
import java.util.Optional;

/// Two runs of one task, shown as A and B.
///
/// @param place from 1, in the order they are shown
/// @param first the arm that is shown as A
/// @param said which run the person found better; empty until they say
public record BlindPair(int place, String task, int epoch, Arm first, Optional<Better> said) {

  /// What an answer means: nobody who answers sees it.
  ///
  /// @param side 0 for A, 1 for B
  public Better meaning(int side) {
    return (side == 0) == (first == Arm.BEFORE) ? Better.BEFORE : Better.AFTER;
  }
}
