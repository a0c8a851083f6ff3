package dev.praxis.desktop.evaluation.items;

import dev.praxis.core.evaluation.kept.JudgeCheck;
import dev.praxis.core.evaluation.kept.JudgedItem;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.words.Texts;

/// How often the word of a judge was right where a person spoke too. Counted, never guessed.
///
/// @param words `38/40 right`, and below it what they count; empty where nobody has checked
/// @param share by which rows are ordered; negative where nothing is known
public record Confidence(String words, double share) implements Comparable<Confidence> {
  static final Confidence NONE = new Confidence("", -1);
  private static final double CERTAIN = 1;

  /// Of what a judge said of one held-out failure, by its answers to training failures that the
  /// curator had answered: those alike, and all of them.
  static Confidence of(JudgedItem item, JudgeCheck check, Texts texts) {
    if (!item.covered() || item.unanswered()) {
      return NONE;
    }
    if (!check.needed()) {
      return new Confidence(texts.get("evaluation.judge.person"), CERTAIN);
    }
    var quality = check.quality();
    int right = item.preventable() ? quality.cleared() : quality.caught();
    int alike = right + (item.preventable() ? quality.overlooked() : quality.falseAlarms());
    var state =
        texts.get(
            check.validated() ? "evaluation.judge.validated" : "evaluation.judge.unvalidated");
    if (alike == 0) {
      return new Confidence(state + "\n" + texts.get("evaluation.judge.no.labels"), -1);
    }
    var interval = Intervals.wilson(right, alike);
    var words =
        texts.format(
            "evaluation.judge.right",
            right,
            alike,
            Math.round(100 * interval.low()),
            Math.round(100 * interval.high()));
    var rates =
        texts.format(
            "evaluation.judge.rates",
            state,
            quality.caught(),
            quality.caught() + quality.overlooked(),
            quality.cleared(),
            quality.cleared() + quality.falseAlarms());
    return new Confidence(
        texts.format("evaluation.judge.share", right, alike) + "\n" + words + "\n" + rates,
        (double) right / alike);
  }

  /// Of the machine's word on the runs of a replay, over those a person has said something of.
  static Confidence of(KeptReplay replay, Texts texts) {
    var machine = replay.machine();
    int right = machine.caught() + machine.cleared();
    int checked = right + machine.overlooked() + machine.falseAlarms();
    if (checked == 0) {
      return NONE;
    }
    var words =
        texts.format(
            "evaluation.judge.machine",
            right,
            checked,
            machine.caught(),
            machine.caught() + machine.overlooked(),
            machine.cleared(),
            machine.cleared() + machine.falseAlarms());
    return new Confidence(
        texts.format("evaluation.judge.share", right, checked) + "\n" + words,
        (double) right / checked);
  }

  @Override
  public int compareTo(Confidence other) {
    return Double.compare(share, other.share);
  }
}
