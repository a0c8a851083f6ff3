package dev.praxis.desktop.sessions.wording;

import dev.praxis.core.words.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/// Times and lengths in the words and the zone of the person.
public final class Moments {
  private static final int MILLIS = 1_000;
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int DAY = 24 * HOUR;

  private final Texts texts;
  private final ZoneId zone;
  private final InstantSource now;

  public Moments(Texts texts, ZoneId zone, InstantSource now) {
    this.texts = texts;
    this.zone = zone;
    this.now = now;
  }

  /// As on this computer.
  public static Moments here(Texts texts) {
    return new Moments(texts, ZoneId.systemDefault(), InstantSource.system());
  }

  public ZoneId zone() {
    return zone;
  }

  /// `13 Nov 09:22`; with its year where that is not this year.
  public String dateTime(Instant at) {
    var sameYear = dayOf(at).getYear() == dayOf(now.instant()).getYear();
    return formatted(sameYear ? "sessions.time.dateTime" : "sessions.time.dateTimeYear", at);
  }

  /// `09:22`.
  public String time(Instant at) {
    return formatted("sessions.time.time", at);
  }

  /// `Friday 13 November 2026`.
  public String day(LocalDate date) {
    return pattern("sessions.time.day").format(date);
  }

  /// `13 Nov`; with its year where that is not this year.
  public String shortDay(LocalDate date) {
    var sameYear = date.getYear() == dayOf(now.instant()).getYear();
    return pattern(sameYear ? "sessions.time.shortDay" : "sessions.time.shortDayYear").format(date);
  }

  public LocalDate dayOf(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /// For a tooltip: `Friday 13 November 2026 09:22:41 CET, 8 days ago`.
  public String full(Instant at) {
    var zoned = at.atZone(zone);
    var zoneName = zone.getDisplayName(TextStyle.SHORT, Locale.getDefault());
    return texts.format(
        "sessions.time.full",
        day(zoned.toLocalDate()),
        pattern("sessions.time.seconds").format(zoned),
        zoneName,
        relative(at));
  }

  /// `8 days ago`; one that lies ahead, of a clock gone wrong, is only `just now`.
  public String relative(Instant at) {
    long seconds = Math.max(0, Duration.between(at, now.instant()).toSeconds());
    if (seconds < MINUTE) {
      return texts.get("sessions.time.justNow");
    }
    if (seconds < HOUR) {
      return texts.format("sessions.time.minutesAgo", seconds / MINUTE);
    }
    return seconds < DAY
        ? texts.format("sessions.time.hoursAgo", seconds / HOUR)
        : texts.format("sessions.time.daysAgo", seconds / DAY);
  }

  /// Two units at most: `350 ms`, `1.2 s`, `42 min`, `2 h 14 min`, `3 d 4 h`.
  public String length(Duration length) {
    long millis = Math.max(0, length.toMillis());
    long seconds = millis / MILLIS;
    if (millis < MILLIS) {
      return texts.format("sessions.length.millis", millis);
    }
    if (seconds < MINUTE) {
      return texts.format("sessions.length.seconds", (double) millis / MILLIS);
    }
    if (seconds < HOUR) {
      return texts.format("sessions.length.minutes", seconds / MINUTE);
    }
    return seconds < DAY
        ? texts.format("sessions.length.hours", seconds / HOUR, seconds % HOUR / MINUTE)
        : texts.format("sessions.length.days", seconds / DAY, seconds % DAY / HOUR);
  }

  private String formatted(String key, Instant at) {
    return pattern(key).format(at.atZone(zone));
  }

  private DateTimeFormatter pattern(String key) {
    return DateTimeFormatter.ofPattern(texts.get(key), Locale.ENGLISH);
  }
}
