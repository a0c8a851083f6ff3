package dev.praxis.desktop.evaluation.wizard.running;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Confirmation;

/// The question before an unfinished replay is put away.
public final class Discard {
  private Discard() {}

  /// Asks with what is lost and what is kept.
  ///
  /// @param replay its number
  /// @param ended runs that have ended, and are kept
  public static Confirmation question(long replay, int ended, int planned, Texts texts) {
    return new Confirmation(
        texts.format("evaluation.discard.title", "replay-" + replay),
        texts.format("evaluation.discard.detail", ended, planned),
        texts.format("evaluation.discard.act", "replay-" + replay),
        false);
  }
}
