package dev.praxis.desktop.evaluation.runs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as this tab writes them, in the zone of this computer.
public final class Moments {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private Moments() {}

  public static String of(Instant at) {
    return MOMENT.format(at);
  }
}
