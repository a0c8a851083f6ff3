package dev.praxis.bench;

import java.util.Locale;
import java.util.Optional;

/// One row of the table.
///
/// @param ours as measured, with its unit
/// @param floor what it stands against, with its unit; empty where nothing is
/// @param ratio of ours to the floor; empty where that says nothing
/// @param met empty where the figure is only reported
record Row(
    String what, String ours, String floor, String ratio, String aim, Optional<Boolean> met) {

  /// A time that may be so many times its floor.
  static Row times(String what, double oursMs, double floorMs, double atMost) {
    double ratio = oursMs / floorMs;
    return new Row(
        what,
        millis(oursMs),
        millis(floorMs),
        text("%.2f", ratio),
        text("≤ %.2f ×", atMost),
        Optional.of(ratio <= atMost));
  }

  /// A time that may be so long, whatever others take.
  static Row atMost(String what, double oursMs, String floor, double mostMs) {
    return new Row(
        what, millis(oursMs), floor, "", "≤ " + millis(mostMs), Optional.of(oursMs <= mostMs));
  }

  /// A share of something.
  static Row share(String what, long bytes, long ofBytes, double atMost) {
    double share = (double) bytes / ofBytes;
    return new Row(
        what,
        text("%.1f MB", bytes / 1e6),
        text("%.1f MB", ofBytes / 1e6),
        text("%.3f", share),
        text("≤ %.2f ×", atMost),
        Optional.of(share <= atMost));
  }

  /// A figure that is only told.
  static Row told(String what, String figure) {
    return new Row(what, figure, "", "", "reported", Optional.empty());
  }

  static String millis(double millis) {
    return millis >= 10_000
        ? text("%.1f s", millis / 1e3)
        : millis >= 100 ? text("%.0f ms", millis) : text("%.2f ms", millis);
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency for this alone
  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
