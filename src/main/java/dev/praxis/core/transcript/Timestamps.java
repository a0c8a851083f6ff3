package dev.praxis.core.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Times as transcripts write them: ISO 8601, or epoch milliseconds. A time without a zone is taken
/// as UTC: the same file then tells the same on every computer.
public final class Timestamps {
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
  private static final double FIRST_MILLIS = 1e11; // as seconds: far in the future
  private static final String USUAL = "0000-00-00T00:00:00.000Z";

  private Timestamps() {}

  /// Null for what is no time, or one that no computer can have shown: a step without a time still
  /// has its place.
  public static @Nullable Instant of(JsonNode timestamp) {
    try {
      var time =
          timestamp.isIntegralNumber()
              ? Instant.ofEpochMilli(timestamp.asLong())
              : timestamp.isTextual() ? parsed(timestamp.textValue()) : null;
      return time == null || time.isBefore(Instant.EPOCH) || time.isAfter(LATEST) ? null : time;
    } catch (DateTimeException _) {
      return null;
    }
  }

  /// As [#of], and also epoch seconds with or without a fraction, told from milliseconds by their
  /// size.
  public static @Nullable Instant ofEpoch(JsonNode timestamp) {
    double number = timestamp.isNumber() ? timestamp.doubleValue() : Double.NaN;
    if (number > 0 && number < FIRST_MILLIS) {
      return Instant.ofEpochMilli(Math.round(number * 1000));
    }
    return of(timestamp);
  }

  /// The usual shape is read digit by digit, for parsing any shape takes a tenth of all reading.
  private static Instant parsed(String text) {
    if (!isUsual(text)) {
      return zoned(text) ? Instant.parse(text) : local(text);
    }
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            number(text, 20, 23) * 1_000_000)
        .toInstant(ZoneOffset.UTC);
  }

  private static boolean zoned(String text) {
    int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    return text.endsWith("Z") || sign > text.indexOf(':');
  }

  private static Instant local(String text) {
    return LocalDateTime.parse(text.strip().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
  }

  private static boolean isUsual(String text) {
    if (text.length() != USUAL.length()) {
      return false;
    }
    for (int i = 0; i < USUAL.length(); i++) {
      char expected = USUAL.charAt(i);
      char c = text.charAt(i);
      if (expected == '0' ? c < '0' || c > '9' : c != expected) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
