package dev.praxis.core.report.document;

import dev.praxis.core.report.document.Report.Measure;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Collects figures, each with its words and in full for the table of values.
public final class Numbers {
  private static final double SMALL_P = 0.001;

  private final List<Measure> measures = new ArrayList<>();
  private final Values values;

  public Numbers(Values values) {
    this.values = values;
  }

  public List<Measure> measures() {
    return List.copyOf(measures);
  }

  /// What the following figures are about.
  public void heading(String words) {
    show(words, "", "");
  }

  public void count(String name, String words, long count, String how) {
    value(name, count);
    show(words, Long.toString(count), how);
  }

  /// A share of `n`, with its interval.
  public void share(String name, String words, int k, int n, Interval interval) {
    value(name + ".count", k);
    value(name + ".n", n);
    value(name, n == 0 ? Double.NaN : (double) k / n);
    interval(name, interval);
    show(
        words,
        n == 0
            ? "none"
            : "%d of %d, %s %s".formatted(k, n, percent((double) k / n), within(interval)),
        Figures.method(interval.method()) + ", 95 %");
  }

  /// A share without an interval.
  public void share(String name, String words, double share, String how) {
    value(name, share);
    show(words, percent(share), how);
  }

  /// A change of a rate, where positive values are better; shown as the verdict words it, after
  /// less before.
  public void change(String name, String words, double difference, Interval interval, String how) {
    value(name, difference);
    interval(name, interval);
    show(
        words,
        "%s points [%s to %s]"
            .formatted(
                Figures.points(-difference),
                Figures.points(-interval.high()),
                Figures.points(-interval.low())),
        Figures.method(interval.method()) + ", 95 %" + (how.isEmpty() ? "" : "; " + how));
  }

  /// A change without an interval.
  public void change(String name, String words, double difference, String how) {
    value(name, difference);
    show(words, Figures.points(-difference) + " points", how);
  }

  public void p(String name, String words, double p, String how) {
    value(name, p);
    show(words, p < SMALL_P ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p), how);
  }

  /// Any other number, with so many decimals.
  public void number(
      String name, String words, double number, int decimals, String unit, String how) {
    value(name, number);
    show(words, String.format(Locale.ROOT, "%." + decimals + "f", number) + unit, how);
  }

  /// Only among the values.
  public void value(String name, Object value) {
    values.add("figure", name, value);
  }

  private void interval(String name, Interval interval) {
    value(name + ".low", interval.low());
    value(name + ".high", interval.high());
    value(name + ".method", interval.method());
  }

  private void show(String words, String shown, String how) {
    measures.add(new Measure(words, shown, how));
  }

  private static String within(Interval interval) {
    return String.format(
        Locale.ROOT, "[%.1f to %.1f %%]", 100 * interval.low(), 100 * interval.high());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
