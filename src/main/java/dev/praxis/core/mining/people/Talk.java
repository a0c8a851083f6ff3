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

  /// The chance that the message corrects the agent.
  double chance() {
    return Correction.chance(corrections);
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
