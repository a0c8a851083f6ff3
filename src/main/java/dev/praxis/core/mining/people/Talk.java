package dev.praxis.core.mining.people;

import dev.praxis.core.mining.speech.Correction;
import dev.praxis.core.mining.speech.Surroundings;
import dev.praxis.core.session.Event;
import java.util.Comparator;
import java.util.List;

/// One message of a person with what it answers.
///
/// @param place its index among the events
/// @param corrections one a sentence; none where the message is all code and quotations
record Talk(
    int place,
    Event message,
    Surroundings around,
    List<Correction> corrections,
    CorrectedAct acts) {

  /// The chance that the message corrects the agent: that of its strongest sentence, and half of
  /// what the next one adds.
  double chance() {
    double strongest = 0;
    double next = 0;
    for (var correction : corrections) {
      next = Math.max(next, Math.min(strongest, correction.score()));
      strongest = Math.max(strongest, correction.score());
    }
    return 1 - (1 - strongest) * (1 - next / 2);
  }

  /// The chance that the message corrects the agent and this sentence says what to do from now on.
  double rule(Correction sentence) {
    return chance() * sentence.rule();
  }

  /// The sentence that corrects most.
  Correction strongest() {
    return corrections.stream().max(Comparator.comparingDouble(Correction::score)).orElseThrow();
  }
}
