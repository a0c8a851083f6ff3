package dev.praxis.desktop.skills.reading;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and times as this tab writes them, in the zone of this computer.
public final class Days {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneId.systemDefault());
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private Days() {}

  public static String of(Instant at) {
    return DAY.format(at);
  }

  public static String toTheMinute(Instant at) {
    return MINUTE.format(at);
  }
}
