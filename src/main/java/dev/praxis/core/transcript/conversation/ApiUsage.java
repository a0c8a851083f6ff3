package dev.praxis.core.transcript.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.telling.Amounts;

/// Tokens as model APIs report them: those after OpenAI count what came from the cache into the
/// prompt, those after Anthropic beside it.
public final class ApiUsage {
  private ApiUsage() {}

  /// The tokens of one answer.
  ///
  /// @param usage the `usage` of an answer; nothing is used where it is none
  public static Tokens of(JsonNode usage) {
    if (usage.has("prompt_tokens")) {
      long cached = Amounts.count(usage.path("prompt_tokens_details").path("cached_tokens"));
      return withinPrompt(usage.path("prompt_tokens"), usage.path("completion_tokens"), cached);
    }
    long written = Amounts.count(usage.path("cache_creation_input_tokens"));
    return new Tokens(
        Amounts.count(usage.path("input_tokens")) + written,
        Amounts.count(usage.path("output_tokens")),
        Amounts.count(usage.path("cache_read_input_tokens")),
        written);
  }

  /// Tokens where the prompt is counted whole.
  ///
  /// @param prompt with what came from the cache
  public static Tokens withinPrompt(JsonNode prompt, JsonNode completion, long cached) {
    long fresh = Math.max(0, Amounts.count(prompt) - cached);
    return new Tokens(fresh, Amounts.count(completion), cached, 0);
  }
}
