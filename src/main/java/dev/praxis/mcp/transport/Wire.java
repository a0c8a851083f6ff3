package dev.praxis.mcp.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// JSON-RPC as it travels. What is no message is answered so, and ends nothing: the reader of the
/// SDK gives up at the first line it cannot read.
final class Wire {
  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_ID = 200;
  private static final String VERSION = "2.0";

  /// An id at the beginning or the end of a line that could not be read as a whole.
  private static final Pattern ID =
      Pattern.compile(
          "\\A\\s*\\{\\s*(?:\"jsonrpc\"\\s*:\\s*\"2.0\"\\s*,\\s*)?\"id\"\\s*:\\s*(\\d{1,15}|\"[^\"\\\\]{0,200}\")"
              + "|\"id\"\\s*:\\s*(\\d{1,15}|\"[^\"\\\\]{0,200}\")\\s*(?:,\\s*\"jsonrpc\"\\s*:\\s*\"2.0\"\\s*)?}\\s*\\z");

  private final ObjectMapper json =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /// What a line is.
  ///
  /// @param message null where it is none
  /// @param refusal what to answer then; null where nothing is to be answered
  record Read(@Nullable JSONRPCMessage message, @Nullable Refusal refusal) {}

  /// That a line is no message.
  ///
  /// @param id null where it is not known
  record Refusal(@Nullable Object id, int code, String message) {}

  ObjectMapper json() {
    return json;
  }

  Read read(Lines.Line line) {
    if (!line.complete()) {
      return refused(line, ErrorCodes.INVALID_REQUEST, "The message is too long. Send less.");
    }
    if (new String(line.bytes(), StandardCharsets.UTF_8).isBlank()) {
      return new Read(null, null);
    }
    try {
      return message(json.readTree(line.bytes()));
    } catch (JsonProcessingException e) {
      return refused(
          line, ErrorCodes.PARSE_ERROR, "Not JSON that can be read: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
  }

  private static Read refused(Lines.Line line, int code, String message) {
    var found = ID.matcher(new String(line.bytes(), StandardCharsets.UTF_8));
    Object id = null;
    if (found.find()) {
      var text = found.group(1) != null ? found.group(1) : found.group(2);
      id =
          text.startsWith("\"")
              ? text.substring(1, text.length() - 1)
              : (Object) Long.valueOf(text);
    }
    return new Read(null, new Refusal(id, code, message));
  }

  private Read message(JsonNode node) {
    if (!node.isObject()) {
      return invalid(null, "A message is one JSON object; batches are not taken.");
    }
    var id = id(node.path("id"));
    if (node.has("id") && id == null) {
      return invalid(null, "The id of a request is a text or a whole number.");
    }
    if (node.has("result") || node.has("error")) {
      return new Read(null, null); // answers to what was never asked
    }
    var method = node.path("method");
    if (!method.isTextual() || !node.path("jsonrpc").asText().equals(VERSION)) {
      return invalid(id, "A message has jsonrpc \"2.0\" and a method.");
    }
    if (node.hasNonNull("params") && !node.path("params").isObject()) {
      return invalid(id, "The params of a message are an object.");
    }
    var params = json.convertValue(node.get("params"), Object.class);
    return new Read(
        id == null
            ? new JSONRPCNotification(VERSION, method.asText(), params)
            : new JSONRPCRequest(VERSION, method.asText(), id, params),
        null);
  }

  private static Read invalid(@Nullable Object id, String message) {
    return new Read(null, new Refusal(id, ErrorCodes.INVALID_REQUEST, message));
  }

  private static @Nullable Object id(JsonNode id) {
    if (id.isTextual() && id.asText().length() <= LONGEST_ID) {
      return id.asText();
    }
    return id.isIntegralNumber() && id.canConvertToLong() ? (Object) id.asLong() : null;
  }

  /// One line with its end.
  byte[] written(JSONRPCMessage message) throws IOException {
    return line(message);
  }

  /// One line with its end. An unknown id is null, as the specification of JSON-RPC wants it.
  byte[] written(Refusal refusal) throws IOException {
    var error = new LinkedHashMap<String, Object>();
    error.put("code", refusal.code);
    error.put("message", refusal.message);
    var answer = new LinkedHashMap<String, @Nullable Object>();
    answer.put("jsonrpc", VERSION);
    answer.put("id", refusal.id);
    answer.put("error", error);
    return line(answer);
  }

  private byte[] line(Object message) throws IOException {
    var bytes = json.writeValueAsBytes(message);
    var line = new byte[bytes.length + 1];
    System.arraycopy(bytes, 0, line, 0, bytes.length);
    line[bytes.length] = '\n';
    return line;
  }
}
