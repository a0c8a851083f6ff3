package dev.praxis.cli.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Times as scripts and people read them.
public final class Times {
  private static final DateTimeFormatter FOR_PEOPLE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  private Times() {}

  /// ISO 8601 in UTC: `2026-06-18T05:00:00Z`.
  public static @Nullable String iso(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  /// In the zone of this computer; blank where there is none.
  public static String local(@Nullable Instant at) {
    return at == null ? "" : FOR_PEOPLE.format(at);
  }
}
