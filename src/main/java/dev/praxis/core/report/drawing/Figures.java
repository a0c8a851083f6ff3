package dev.praxis.core.report.drawing;

import dev.praxis.core.statistics.Interval;
import java.util.Locale;
import java.util.regex.Pattern;

/// Numbers as all charts and tables write them.
public final class Figures {
  /// Where a name begins: at the front, and after a hyphen.
  private static final Pattern NAME = Pattern.compile("^\\p{Ll}|(?<=-)\\p{Ll}");

  private Figures() {}

  /// A share with two decimals: `0.97`.
  public static String share(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /// `0.84–0.99`.
  public static String range(Interval interval) {
    return share(interval.low()) + "–" + share(interval.high());
  }

  /// `44–97 %`.
  public static String percentRange(Interval interval) {
    return "%d–%d %%".formatted(rounded(interval.low()), rounded(interval.high()));
  }

  /// Of an axis, as short as it can be: `0.5`, `1`.
  public static String tick(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
  }

  /// `50 %`.
  public static String percent(double share) {
    return rounded(share) + " %";
  }

  /// A change in percentage points, with its sign: `−25.0`.
  public static String points(double share) {
    double points = Math.round(1000 * share) / 10.0;
    return points == 0 ? "0.0" : String.format(Locale.ROOT, "%+.1f", points).replace('-', '−');
  }

  /// The name of a method, most of which are persons: `Wilson`.
  public static String method(String method) {
    return NAME.matcher(method).replaceAll(match -> match.group().toUpperCase(Locale.ROOT));
  }

  private static long rounded(double share) {
    return Math.round(share * 100);
  }
}
