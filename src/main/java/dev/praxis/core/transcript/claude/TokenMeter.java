package dev.praxis.core.transcript.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.telling.Amounts;
import dev.praxis.core.transcript.telling.MessageTokens;
import dev.praxis.core.transcript.telling.Step;

/// Reads the usage that every record of a message repeats.
final class TokenMeter {
  private final MessageTokens messages = new MessageTokens();

  /// Writing to the cache is fresh input; reading from it is not.
  void read(Step step, JsonNode message) {
    var usage = message.path("usage");
    if (!usage.isObject()) {
      return;
    }
    long written = Amounts.count(usage.path("cache_creation_input_tokens"));
    var now =
        new Tokens(
            Amounts.count(usage.path("input_tokens")) + written,
            Amounts.count(usage.path("output_tokens")),
            Amounts.count(usage.path("cache_read_input_tokens")),
            written);
    step.used(messages.beyondKnown(message.path("id").asText(""), now));
  }
}
