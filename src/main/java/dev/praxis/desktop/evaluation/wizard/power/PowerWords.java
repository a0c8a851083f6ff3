package dev.praxis.desktop.evaluation.wizard.power;

import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.statistics.sequential.PowerHint;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says what an evaluation could show.
public final class PowerWords {
  private final Texts texts;

  public PowerWords(Texts texts) {
    this.texts = texts;
  }

  /// Of a replay, the most important first.
  public List<String> replay(PowerHint hint) {
    var lines = new ArrayList<String>();
    lines.add(
        hint.detectable().isPresent()
            ? texts.format(
                "wizard.power.detect",
                hint.pairs(),
                Math.round(100 * hint.detectable().getAsDouble()))
            : texts.format("wizard.power.detect.none", hint.pairs()));
    lines.add(
        texts.format(
            "wizard.power.chance",
            Math.round(100 * hint.smallest()),
            Math.round(100 * hint.chance()),
            hint.pairsForSmallest().isPresent()
                ? texts.format("wizard.power.pairs", hint.pairsForSmallest().getAsInt())
                : texts.get("wizard.power.pairs.many")));
    lines.add(least(hint));
    return lines;
  }

  private String least(PowerHint hint) {
    var level = String.format(Locale.ENGLISH, "%.3g", hint.alpha()).replaceFirst("0+$", "");
    var alpha = hint.looks() == 1 ? level : texts.format("wizard.power.level", level, hint.looks());
    if (!hint.canDecide()) {
      return texts.format("wizard.power.never", hint.pairs(), alpha, hint.needed());
    }
    return hint.pairs() == hint.needed()
        ? texts.format("wizard.power.only", hint.pairs(), hint.needed(), alpha)
        : texts.format("wizard.power.least", hint.needed(), alpha);
  }

  /// Of a share of held-out failures: no test is made, so only the width of its interval counts.
  ///
  /// @param items at most
  public String share(int items) {
    if (items == 0) {
      return texts.get("wizard.power.share.none");
    }
    var interval = Intervals.wilson(items / 2, items);
    return texts.format(
        "wizard.power.share", items, Math.round(100 * (interval.high() - interval.low()) / 2));
  }
}
