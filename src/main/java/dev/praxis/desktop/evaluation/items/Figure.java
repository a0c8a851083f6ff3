package dev.praxis.desktop.evaluation.items;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/// Numbers as the table writes them.
final class Figure {
  private static final int PERCENT = 100;
  private static final int SECONDS = 60;
  private static final long THOUSAND = 1_000;

  private Figure() {}

  /// In percentage points of failing, so that less is better: `−67`; a dash where there is none.
  static String points(OptionalDouble change) {
    if (change.isEmpty()) {
      return "–";
    }
    long points = Math.round(-PERCENT * change.getAsDouble());
    return points == 0 ? "0" : (points > 0 ? "+" : "−") + Math.abs(points);
  }

  /// `1.2 k`; empty for none.
  static String tokens(long tokens) {
    if (tokens == 0) {
      return "";
    }
    return tokens < THOUSAND
        ? Long.toString(tokens)
        : String.format(Locale.ROOT, "%.1f k", tokens / (double) THOUSAND);
  }

  /// `0.4 s`, `2 min 05 s`; empty for none.
  static String seconds(double seconds) {
    if (seconds == 0) {
      return "";
    }
    if (seconds < SECONDS) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    var length = Duration.ofSeconds(Math.round(seconds));
    return "%d min %02d s".formatted(length.toMinutes(), length.toSecondsPart());
  }
}
