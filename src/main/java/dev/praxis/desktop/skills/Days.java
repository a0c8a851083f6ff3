package dev.praxis.desktop.skills;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days as this tab writes them, in the zone of this computer.
final class Days {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  private Days() {}

  static String of(Instant at) {
    return DAY.format(at);
  }
}
