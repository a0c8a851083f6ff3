package dev.praxis.desktop.evaluation.split;

import dev.praxis.core.evaluation.HeldOutSplit;
import dev.praxis.core.evaluation.HeldOutSplit.SplitReport;
import dev.praxis.core.words.Texts;

/// A split as somebody wants it.
///
/// @param byTime the newest lineages; else by the hash of each with the seed
/// @param percent of lineages to hold out
public record SplitWish(boolean byTime, int percent, String seed) {

  public SplitReport make(HeldOutSplit split) {
    return byTime ? split.byTime(percent / 100.0) : split.random(percent / 100.0, seed);
  }

  /// What it will do, before it is done.
  public String consequence(SplitReport now, Texts texts) {
    var sessions = now.train() + now.heldOut() + now.quarantine();
    var about = Math.round(sessions * percent / 100.0);
    return texts.format(
        byTime ? "evaluation.split.sheet.time" : "evaluation.split.sheet.random",
        percent,
        about,
        sessions);
  }
}
