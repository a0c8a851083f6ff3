package dev.praxis.core.transcript.codex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.telling.Amounts;
import dev.praxis.core.transcript.telling.Step;

/// Codex repeats the total of the session after each answer: what it grew by is what was used.
final class TokenTotals {
  private Tokens before = Tokens.NONE;
  private boolean begun;

  /// @param info totals, and what the last request used
  /// @param fromStart the file holds the session from its first request on
  void read(Step step, JsonNode info, boolean fromStart) {
    var total = tokens(info.path("total_token_usage"));
    if (!info.path("total_token_usage").isObject() || total.equals(before)) {
      return;
    }
    boolean startsOver = total.in() + total.cached() < before.in() + before.cached();
    if (startsOver || (!begun && !fromStart)) {
      step.used(tokens(info.path("last_token_usage")));
    } else {
      step.used(
          new Tokens(
              total.in() - before.in(),
              Math.max(0, total.out() - before.out()),
              total.cached() - before.cached(),
              0));
    }
    begun = true;
    before = total;
  }

  /// What came from the cache is a part of the input.
  private static Tokens tokens(JsonNode usage) {
    long in = Amounts.count(usage.path("input_tokens"));
    long cached = Math.min(in, Amounts.count(usage.path("cached_input_tokens")));
    return new Tokens(in - cached, Amounts.count(usage.path("output_tokens")), cached, 0);
  }
}
