package dev.praxis.desktop.sessions.charts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// How many days one bar stands for: as few as leave bars wide enough to be seen and hit.
enum Stretch {
  DAY(ChronoUnit.DAYS),
  WEEK(ChronoUnit.WEEKS),
  MONTH(ChronoUnit.MONTHS);

  private static final long MOST_BARS = 110;

  private final ChronoUnit unit;

  Stretch(ChronoUnit unit) {
    this.unit = unit;
  }

  /// For days from the first to the last.
  static Stretch between(LocalDate first, LocalDate last) {
    for (var stretch : values()) {
      if (stretch.unit.between(first, last) < MOST_BARS) {
        return stretch;
      }
    }
    return MONTH;
  }

  /// The first day of the bar a day belongs to.
  LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  /// The first day of the bar after the one that starts so.
  LocalDate next(LocalDate start) {
    return start.plus(1, unit);
  }

  /// How many bars after another one a bar stands.
  long bars(LocalDate from, LocalDate to) {
    return unit.between(from, to);
  }

  /// As in texts.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
