package dev.praxis.core.mining.speech;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How much one sentence sounds like a correction of the agent.
///
/// @param cues how it is put
/// @param score the chance that it corrects the agent
/// @param rule the chance that it says what to do from now on, if the message corrects the agent
public record Correction(Sentence sentence, Set<Cue> cues, double score, double rule) {

  private static final Set<Cue> BESIDE_THE_POINT =
      Set.of(
          Cue.SOCIAL,
          Cue.PRAISE,
          Cue.AGREE,
          Cue.REQUEST,
          Cue.NEXT,
          Cue.HYPOTHETICAL,
          Cue.WHQUESTION,
          Cue.SELF,
          Cue.CLAIM,
          Cue.ADMISSION,
          Cue.DIRECTIVE,
          Cue.ERRAND,
          Cue.OWN_FAULT,
          Cue.DEFER,
          Cue.REPORTED,
          Cue.PERSISTS,
          Cue.NEGATIVE,
          Cue.CRAFT,
          Cue.PRODUCT);

  private static final Set<Cue> DEMANDS =
      Set.of(
          Cue.PROHIBITION,
          Cue.RULE,
          Cue.STANDING,
          Cue.REPLACEMENT,
          Cue.OBLIGATION,
          Cue.EXISTING,
          Cue.DIRECTIVE,
          Cue.REQUEST,
          Cue.OPENER,
          Cue.UNDO,
          Cue.COMPLAINT,
          Cue.OBJECTION);

  /// Whether it says, in any way, what to do or to leave. A sentence without such a word, such as a
  /// line of a pasted log, holds no rule.
  public boolean demands() {
    return cues.stream().anyMatch(DEMANDS::contains);
  }

  /// The chance that a message corrects the agent: that of its strongest sentence, and half of what
  /// the next one adds.
  public static double chance(List<Correction> sentences) {
    double strongest = 0;
    double next = 0;
    for (var sentence : sentences) {
      next = Math.max(next, Math.min(strongest, sentence.score()));
      strongest = Math.max(strongest, sentence.score());
    }
    return 1 - (1 - strongest) * (1 - next / 2);
  }

  /// The same sentence with other chances.
  Correction weighed(double otherScore, double otherRule) {
    return new Correction(sentence, cues, otherScore, otherRule);
  }

  public boolean has(Cue cue) {
    return cues.contains(cue);
  }

  /// Why, in plain words.
  public Set<String> meanings() {
    return cues.stream()
        .filter(cue -> !BESIDE_THE_POINT.contains(cue))
        .map(Cue::meaning)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
