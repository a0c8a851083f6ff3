package dev.praxis.core.report.charts.evaluation;

import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.report.drawing.TextFit;
import dev.praxis.core.statistics.Interval;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// Changes of a failure rate as charts write them: after less before, in points, so that fewer
/// failures stand at the left.
final class Percents {

  private Percents() {}

  /// An interval of before less after, turned: `−42.8 to −4.4`.
  static String turned(Interval interval) {
    return Figures.points(-interval.high()) + " to " + Figures.points(-interval.low());
  }

  /// `0.010`, or `< 0.001`.
  static String p(double p) {
    return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
  }

  /// Ticks of an axis of changes from `low` to `high`, which are whole tenths.
  static List<Double> ticks(double low, double high) {
    double step = high - low > 1 ? 0.5 : high - low > 0.5 ? 0.2 : 0.1;
    return DoubleStream.iterate(Math.ceil(low / step - 1e-9) * step, at -> at + step)
        .takeWhile(at -> at <= high + 1e-9)
        .map(at -> Math.round(at * 10) / 10.0)
        .boxed()
        .toList();
  }

  /// Down to the next tenth, not below −1.
  static double floor(double share) {
    return Math.max(-1, Math.floor(share * 10 - 1e-9) / 10);
  }

  /// Up to the next tenth, not above 1.
  static double ceil(double share) {
    return Math.min(1, Math.ceil(share * 10 + 1e-9) / 10);
  }

  /// In points without decimals: `−20`.
  static String tick(double share) {
    return Integer.toString((int) Math.round(100 * share)).replace('-', '−');
  }

  /// How wide a column of names is: as the widest, but at most this share of the whole.
  static double column(List<String> names, double width, double most) {
    double widest =
        names.stream().mapToDouble(name -> TextFit.width(name, Drawing.BODY)).max().orElse(0);
    return Math.min(width * most, widest + 4);
  }
}
