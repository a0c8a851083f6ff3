package dev.praxis.desktop.evaluation.verdict;

import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.verdict.VerdictState;
import dev.praxis.core.words.Texts;
import java.util.Locale;

/// How a state of an evaluation is shown: icon, colour and word.
public enum VerdictMark {
  BETTER("fth-check-circle", "success"),
  WORSE("fth-alert-octagon", "danger"),
  NO_MEANINGFUL_DIFFERENCE("fth-minus-circle", "plain"),
  NOT_DECISIVE("fth-help-circle", "warning"),
  POTENTIAL("fth-compass", "accent"),
  INVALID("fth-slash", "danger"),
  /// Runs are missing, so nothing is said yet.
  UNFINISHED("fth-clock", "plain");

  private final String icon;
  private final String tone;

  VerdictMark(String icon, String tone) {
    this.icon = icon;
    this.tone = tone;
  }

  public static VerdictMark of(KeptEvaluation kept) {
    return kept instanceof KeptReplay replay && replay.verdict().isEmpty()
        ? UNFINISHED
        : of(kept.state());
  }

  public static VerdictMark of(VerdictState state) {
    return switch (state) {
      case BETTER -> BETTER;
      case WORSE -> WORSE;
      case NO_MEANINGFUL_DIFFERENCE -> NO_MEANINGFUL_DIFFERENCE;
      case NOT_DECISIVE -> NOT_DECISIVE;
      case POTENTIAL -> POTENTIAL;
      case INVALID -> INVALID;
    };
  }

  public String icon() {
    return icon;
  }

  /// Class of the badge: `success`.
  public String tone() {
    return tone;
  }

  public String words(Texts texts) {
    return texts.get("evaluation.state." + name().toLowerCase(Locale.ROOT));
  }
}
