package dev.praxis.core.mining.speech;

import java.util.LinkedHashSet;
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
          Cue.CRAFT,
          Cue.PRODUCT);

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
