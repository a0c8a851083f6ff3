package dev.praxis.desktop.evaluation.wizard.mode;

import dev.praxis.core.evaluation.replay.PastRuns;
import dev.praxis.core.words.Texts;
import java.time.Duration;
import java.util.Locale;

/// What a replay would take.
///
/// @param runs of all tasks, both arms and all epochs
/// @param seconds one run may take at most
/// @param past runs of the same agent
public record Estimate(int runs, int seconds, int parallel, PastRuns past) {
  private static final int MINUTES = 60;

  /// As one or two sentences.
  public String words(Texts texts) {
    var most = time(Duration.ofSeconds((long) seconds * Math.ceilDiv(runs, parallel)), texts);
    if (past.runs() == 0) {
      return texts.format("wizard.estimate.none", runs, most);
    }
    var usual = time(past.time(runs, parallel), texts);
    var tokens = Math.round(runs * past.tokens());
    var cost = past.costUsd();
    return cost == null
        ? texts.format("wizard.estimate.free", runs, usual, tokens, past.runs(), most)
        : texts.format(
            "wizard.estimate.cost",
            runs,
            usual,
            tokens,
            String.format(Locale.ENGLISH, "%.2f", runs * cost),
            past.runs(),
            most);
  }

  private static String time(Duration duration, Texts texts) {
    long minutes = Math.ceilDiv(duration.toSeconds(), MINUTES);
    return minutes < MINUTES
        ? texts.format("wizard.estimate.minutes", minutes)
        : texts.format("wizard.estimate.hours", minutes / MINUTES, minutes % MINUTES);
  }
}
