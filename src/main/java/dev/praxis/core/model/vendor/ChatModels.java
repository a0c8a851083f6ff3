package dev.praxis.core.model.vendor;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.praxis.core.model.ModelAddress;
import dev.praxis.core.model.ModelRequest;
import java.util.Map;

/// The clients of LangChain4j, one a vendor, told to do one thing only: write a request and read
/// its answer. Repeating and logging are not theirs.
final class ChatModels {
  private static final int OLLAMA_LEAST_CONTEXT = 4_096;
  private static final int OLLAMA_CONTEXT_STEP = 2_048;
  private static final int CHARS_A_TOKEN = 3; // fewer than text has, so that there is room

  /// The client wants one, a server on one's own computer does not.
  private static final String NO_KEY = "none";

  private ChatModels() {}

  /// @param key empty where there is none
  static ChatModel of(
      ModelAddress where, String key, ModelRequest request, HttpClientBuilder wire) {
    return switch (where.provider()) {
      case ANTHROPIC -> anthropic(where, key, request, wire);
      case OPENAI -> openAi(where, key, request, wire);
      case OLLAMA -> ollama(where, key, request, wire);
    };
  }

  private static ChatModel anthropic(
      ModelAddress where, String key, ModelRequest request, HttpClientBuilder wire) {
    return AnthropicChatModel.builder()
        .httpClientBuilder(wire)
        .baseUrl(where.baseUrl().toString())
        .apiKey(key.isEmpty() ? NO_KEY : key)
        .modelName(where.model())
        .maxTokens(request.mostTokens())
        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
        .maxRetries(0)
        .build();
  }

  /// OpenAI's newer models take no `max_tokens`, and servers that speak like it know no other name.
  private static ChatModel openAi(
      ModelAddress where, String key, ModelRequest request, HttpClientBuilder wire) {
    var model =
        OpenAiChatModel.builder()
            .httpClientBuilder(wire)
            .baseUrl(where.baseUrl().toString())
            .modelName(where.model())
            .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
            .strictJsonSchema(true)
            .maxRetries(0);
    var keyed = key.isEmpty() ? model : model.apiKey(key);
    return where.isVendors()
        ? keyed.maxCompletionTokens(request.mostTokens()).build()
        : keyed.maxTokens(request.mostTokens()).build();
  }

  /// Ollama cuts a long request in silence, unless it is told how much room that needs.
  private static ChatModel ollama(
      ModelAddress where, String key, ModelRequest request, HttpClientBuilder wire) {
    int chars = request.texts().stream().mapToInt(String::length).sum();
    int needed = chars / CHARS_A_TOKEN + request.mostTokens();
    int steps = Math.ceilDiv(needed, OLLAMA_CONTEXT_STEP);
    return OllamaChatModel.builder()
        .httpClientBuilder(wire)
        .baseUrl(where.baseUrl().toString())
        .customHeaders(key.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + key))
        .modelName(where.model())
        .numPredict(request.mostTokens())
        .numCtx(Math.max(OLLAMA_LEAST_CONTEXT, steps * OLLAMA_CONTEXT_STEP))
        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
        .maxRetries(0)
        .build();
  }
}
