package dev.praxis.core.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// How a vendor words its answers, by its documentation. Each answer costs 120 tokens in and 30
/// out.
enum Vendor {
  ANTHROPIC("/v1/messages") {
    @Override
    String answer(String text) {
      return message(text, "end_turn");
    }

    @Override
    String cut(String text) {
      return message(text, "max_tokens");
    }

    @Override
    String refusal() {
      return message("", "refusal").replace("{\"type\":\"text\",\"text\":\"\"}", "");
    }

    @Override
    String error(String message) {
      return """
      {"type":"error","error":{"type":"some_error","message":%s},"request_id":"req_1"}\
      """
          .formatted(quoted(message));
    }

    private String message(String text, String stop) {
      return """
      {"id":"msg_1","type":"message","role":"assistant","model":"a-model",\
      "content":[{"type":"text","text":%s}],"stop_reason":"%s","stop_sequence":null,\
      "usage":{"input_tokens":120,"output_tokens":30,"cache_creation_input_tokens":0,\
      "cache_read_input_tokens":0}}\
      """
          .formatted(quoted(text), stop);
    }
  },

  OPENAI("/v1/chat/completions") {
    @Override
    String answer(String text) {
      return completion(quoted(text), "stop", "null");
    }

    @Override
    String cut(String text) {
      return completion(quoted(text), "length", "null");
    }

    @Override
    String refusal() {
      return completion("null", "stop", "\"I can't help with that.\"");
    }

    @Override
    String error(String message) {
      return """
      {"error":{"message":%s,"type":"some_error","param":null,"code":null}}\
      """
          .formatted(quoted(message));
    }

    private String completion(String content, String finish, String refusal) {
      return """
      {"id":"chatcmpl-1","object":"chat.completion","created":1760000000,"model":"a-model",\
      "choices":[{"index":0,"message":{"role":"assistant","content":%s,"refusal":%s},\
      "logprobs":null,"finish_reason":"%s"}],\
      "usage":{"prompt_tokens":120,"completion_tokens":30,"total_tokens":150}}\
      """
          .formatted(content, refusal, finish);
    }
  },

  OLLAMA("/api/chat") {
    @Override
    String answer(String text) {
      return message(text, "stop");
    }

    @Override
    String cut(String text) {
      return message(text, "length");
    }

    /// It knows no other refusal than words.
    @Override
    String refusal() {
      return message("", "stop");
    }

    @Override
    String error(String message) {
      return "{\"error\":%s}".formatted(quoted(message));
    }

    private String message(String text, String reason) {
      return """
      {"model":"a-model","created_at":"2026-01-01T00:00:00Z",\
      "message":{"role":"assistant","content":%s},"done_reason":"%s","done":true,\
      "total_duration":5,"load_duration":1,"prompt_eval_count":120,"prompt_eval_duration":2,\
      "eval_count":30,"eval_duration":2}\
      """
          .formatted(quoted(text), reason);
    }
  };

  private final String path;

  Vendor(String path) {
    this.path = path;
  }

  static Vendor at(String path) {
    for (var vendor : values()) {
      if (vendor.path.equals(path)) {
        return vendor;
      }
    }
    throw new AssertionError("no vendor answers at " + path);
  }

  abstract String answer(String text);

  abstract String cut(String text);

  abstract String refusal();

  abstract String error(String message);

  static String quoted(String text) {
    try {
      return new JsonMapper().writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
