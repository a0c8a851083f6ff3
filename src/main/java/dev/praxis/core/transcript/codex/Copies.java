package dev.praxis.core.transcript.codex;

import dev.praxis.core.transcript.Recent;

/// Codex writes most words twice, once for the model and once for its own window. Whichever comes
/// first is told, the other one is its copy.
final class Copies {
  private static final int REMEMBERED = 40;
  private static final int COMPARED = 1_000;

  private final Recent<Integer> ofModel = new Recent<>(REMEMBERED);
  private final Recent<Integer> ofWindow = new Recent<>(REMEMBERED);

  /// Whether the window was given these words before; if not, it is expected to be.
  boolean modelRepeats(String text) {
    return repeats(text, ofWindow, ofModel);
  }

  /// Whether the model was given these words before; if not, it is expected to be.
  boolean windowRepeats(String text) {
    return repeats(text, ofModel, ofWindow);
  }

  private static boolean repeats(String text, Recent<Integer> there, Recent<Integer> here) {
    var words = key(text);
    var waiting = there.remove(words);
    if (waiting == null) {
      var before = here.get(words);
      here.put(words, before == null ? 1 : before + 1);
      return false;
    }
    if (waiting > 1) {
      there.put(words, waiting - 1);
    }
    return true;
  }

  private static String key(String text) {
    var words = text.strip();
    return words.length() <= COMPARED
        ? words
        : words.substring(0, COMPARED) + "/" + words.length() + "/" + words.hashCode();
  }
}
