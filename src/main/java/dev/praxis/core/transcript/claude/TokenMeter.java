package dev.praxis.core.transcript.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.Recent;

/// Counts tokens once for each API message. Every record of a message repeats its usage, mostly the
/// same and sometimes more of it: the largest is the truth, and only what exceeds it is told.
final class TokenMeter {
  private static final int MESSAGES_REMEMBERED = 10_000;
  private static final Usage NONE = new Usage(0, 0, 0);

  private final Recent<Usage> largest = new Recent<>(MESSAGES_REMEMBERED);

  private record Usage(long in, long out, long cached) {
    Usage orMore(Usage other) {
      return new Usage(
          Math.max(in, other.in), Math.max(out, other.out), Math.max(cached, other.cached));
    }
  }

  /// Writing to the cache is fresh input; reading from it is not.
  void read(Step step, JsonNode message) {
    var usage = message.path("usage");
    if (!usage.isObject()) {
      return;
    }
    var id = message.path("id").asText("");
    var now =
        new Usage(
            count(usage, "input_tokens") + count(usage, "cache_creation_input_tokens"),
            count(usage, "output_tokens"),
            count(usage, "cache_read_input_tokens"));
    var known = id.isEmpty() ? null : largest.get(id);
    var before = known == null ? NONE : known;
    var after = before.orMore(now);
    if (!after.equals(before)) {
      step.used(
          after.in() - before.in(), after.out() - before.out(), after.cached() - before.cached());
    }
    if (!id.isEmpty()) {
      largest.put(id, after);
    }
  }

  private static long count(JsonNode usage, String name) {
    var value = usage.path(name);
    return value.canConvertToLong() ? Math.clamp(value.asLong(), 0, Integer.MAX_VALUE) : 0;
  }
}
