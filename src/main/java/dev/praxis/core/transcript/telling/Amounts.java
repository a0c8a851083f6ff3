package dev.praxis.core.transcript.telling;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Tokens, money and time as transcripts write them, which is not always as numbers that make
/// sense.
public final class Amounts {
  private static final double MOST_USD = 1e6;

  private Amounts() {}

  /// A count; 0 for what is none.
  public static long count(JsonNode field) {
    return field.canConvertToLong() ? Math.clamp(field.asLong(), 0, Integer.MAX_VALUE) : 0;
  }

  /// How long a turn took, in words.
  ///
  /// @param millis as the agent counted them
  public static String turnTook(JsonNode millis) {
    long seconds = Math.round(millis.asDouble() / 1000);
    return seconds < 60
        ? "Turn took " + seconds + " s"
        : "Turn took " + seconds / 60 + " min " + seconds % 60 + " s";
  }

  /// US dollars; null for what is no sum of money.
  public static @Nullable Double usd(JsonNode field) {
    double value = field.isNumber() ? field.doubleValue() : Double.NaN;
    return value >= 0 && value <= MOST_USD ? value : null;
  }
}
