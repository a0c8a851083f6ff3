package dev.praxis.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// `praxis mcp` in a process of its own, spoken to line by line.
final class McpChild implements AutoCloseable {
  private static final int SECONDS_TO_END = 20;
  private static final String HELLO =
      """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
      "capabilities":{},"clientInfo":{"name":"bench","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      """;

  private final ObjectMapper json = new ObjectMapper();
  private final Process process;
  private final BufferedReader answers;

  private McpChild(List<String> command, Path workspace) throws IOException {
    var words = new ArrayList<>(command);
    words.addAll(List.of("mcp", "--rate", "100000", "--db", workspace.toString()));
    process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  static McpChild fromClassPath(Path workspace) throws IOException {
    return new McpChild(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()),
        workspace);
  }

  static McpChild fromImage(Path starter, Path workspace) throws IOException {
    return new McpChild(List.of(starter.toString()), workspace);
  }

  void greet() throws IOException {
    say(HELLO);
    require("protocolVersion");
  }

  void listTools() throws IOException {
    request("tools/list", Map.of(), "find_skills");
  }

  void find(String task) throws IOException {
    request(
        "tools/call",
        Map.of("name", "find_skills", "arguments", Map.of("task", task)),
        "\"skills\"");
  }

  private void request(String method, Map<String, Object> params, String part) throws IOException {
    say(
        json.writeValueAsString(
                Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params))
            + "\n");
    require(part);
  }

  private void say(String lines) throws IOException {
    process.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  private void require(String part) throws IOException {
    var answer = answers.readLine();
    if (answer == null || !answer.contains(part) || answer.contains("\"isError\":true")) {
      throw new IllegalStateException("no such answer: " + answer);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.getOutputStream().close();
    if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    answers.close();
  }
}
