package dev.praxis.core.transcript.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.Recent;
import dev.praxis.core.transcript.telling.Amounts;
import dev.praxis.core.transcript.telling.Step;

/// Counts tokens once for each API message. Every record of a message repeats its usage, mostly the
/// same and sometimes more of it: the largest is the truth, and only what exceeds it is told.
final class TokenMeter {
  private static final int MESSAGES_REMEMBERED = 10_000;

  private final Recent<Tokens> largest = new Recent<>(MESSAGES_REMEMBERED);

  /// Writing to the cache is fresh input; reading from it is not.
  void read(Step step, JsonNode message) {
    var usage = message.path("usage");
    if (!usage.isObject()) {
      return;
    }
    var id = message.path("id").asText("");
    long written = Amounts.count(usage.path("cache_creation_input_tokens"));
    var now =
        new Tokens(
            Amounts.count(usage.path("input_tokens")) + written,
            Amounts.count(usage.path("output_tokens")),
            Amounts.count(usage.path("cache_read_input_tokens")),
            written);
    var known = id.isEmpty() ? null : largest.get(id);
    var before = known == null ? Tokens.NONE : known;
    var after = largest(before, now);
    if (!after.equals(before)) {
      step.used(
          new Tokens(
              after.in() - before.in(),
              after.out() - before.out(),
              after.cached() - before.cached(),
              after.cacheWritten() - before.cacheWritten()));
    }
    if (!id.isEmpty()) {
      largest.put(id, after);
    }
  }

  private static Tokens largest(Tokens one, Tokens other) {
    return new Tokens(
        Math.max(one.in(), other.in()),
        Math.max(one.out(), other.out()),
        Math.max(one.cached(), other.cached()),
        Math.max(one.cacheWritten(), other.cacheWritten()));
  }
}
