package dev.praxis.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.Workbench;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Everything a client says at once, and all that the server answers: by bytes, as it travels.
final class Conversation {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String CLIENT = "claude-code";

  private final Workbench workbench;
  private Options options = new Options(Optional.empty(), false, 1_000);
  private LongSupplier nanoTime = System::nanoTime;
  private final List<String> lines = new ArrayList<>();

  Conversation(Workbench workbench) {
    this.workbench = workbench;
  }

  Conversation readOnly() {
    options = new Options(Optional.empty(), true, options.rate());
    return this;
  }

  Conversation rate(int rate, LongSupplier time) {
    options = new Options(Optional.empty(), options.readOnly(), rate);
    nanoTime = time;
    return this;
  }

  Conversation introduced() {
    return introduced("2025-11-25");
  }

  Conversation introduced(String protocol) {
    request(
        "hello",
        "initialize",
        Map.of(
            "protocolVersion",
            protocol,
            "capabilities",
            Map.of(),
            "clientInfo",
            Map.of("name", CLIENT, "version", "2.0")));
    return line("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
  }

  Conversation line(String line) {
    lines.add(line);
    return this;
  }

  Conversation request(Object id, String method, Object params) {
    return line(written(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params)));
  }

  Conversation call(Object id, String tool, Object arguments) {
    return request(id, "tools/call", Map.of("name", tool, "arguments", arguments));
  }

  /// All answers, in their order.
  List<JsonNode> answers() {
    return answers(bytes());
  }

  /// All that the client says.
  byte[] bytes() {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  List<JsonNode> answers(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    new PraxisServer(workbench, options, "1.2.3", Clock.systemUTC(), nanoTime)
        .serve(new ByteArrayInputStream(bytes), out);
    return out.toString(StandardCharsets.UTF_8).lines().map(Conversation::read).toList();
  }

  /// The answer to one request.
  JsonNode answer(Object id) {
    var wanted = JSON.valueToTree(id);
    return answers().stream()
        .filter(each -> each.path("id").asText().equals(wanted.asText()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no answer to " + id));
  }

  static String text(JsonNode answer) {
    return answer.path("result").path("content").path(0).path("text").asText();
  }

  /// Whether an answer says that something went wrong, by the protocol or by the tool.
  static boolean isError(JsonNode answer) {
    return answer.has("error") || answer.path("result").path("isError").asBoolean();
  }

  static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON on standard output: " + line, e);
    }
  }

  static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
