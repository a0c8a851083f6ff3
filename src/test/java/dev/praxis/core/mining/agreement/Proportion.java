package dev.praxis.core.mining.agreement;

import dev.praxis.core.statistics.Intervals;
import java.util.Locale;

/// So many of so many, with Wilson's interval at 95 %.
public record Proportion(int hits, int of) {
  public double value() {
    return of == 0 ? 0 : (double) hits / of;
  }

  @Override
  public String toString() {
    if (of == 0) {
      return "–";
    }
    var interval = Intervals.wilson(hits, of);
    return String.format(
        Locale.ROOT,
        "%d of %d, %.2f (%.2f to %.2f)",
        hits,
        of,
        value(),
        interval.low(),
        interval.high());
  }
}
