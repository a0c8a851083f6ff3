package dev.praxis.core.mining.speech;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The words by which a sentence was taken for a correction, a complaint or an admission. May be
/// used from any thread.
public final class TellingWords {
  private static final Set<Cue> TELLING =
      EnumSet.of(
          Cue.OPENER,
          Cue.COMPLAINT,
          Cue.WRONG,
          Cue.OBJECTION,
          Cue.EXISTING,
          Cue.REMINDER,
          Cue.RULE,
          Cue.PROHIBITION,
          Cue.REPLACEMENT,
          Cue.OBLIGATION,
          Cue.UNDO,
          Cue.FAILURE,
          Cue.CHECK,
          Cue.FRUSTRATION,
          Cue.STANDING,
          Cue.ADMISSION);

  private final Languages languages = Languages.shipped();

  /// Phrases in small letters, without accents; none where no language pack knows any.
  public List<String> of(String sentence) {
    var plain = PlainText.of(sentence);
    return languages.of(plain).stream()
        .flatMap(pack -> pack.phrases(plain, TELLING).stream())
        .distinct()
        .toList();
  }
}
