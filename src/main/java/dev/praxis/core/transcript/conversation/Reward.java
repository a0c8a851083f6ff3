package dev.praxis.core.transcript.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.Outcome;
import org.jspecify.annotations.Nullable;

/// What a reward between 0 and 1 says of how a session ended.
public final class Reward {
  private Reward() {}

  /// All of it is a success, nothing of it a failure; null for what is no number.
  public static @Nullable Outcome outcome(JsonNode reward) {
    if (!reward.isNumber()) {
      return null;
    }
    double value = reward.doubleValue();
    return value >= 1 ? Outcome.SUCCESS : value > 0 ? Outcome.PARTIAL : Outcome.FAILURE;
  }
}
