package dev.praxis.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.Main;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.finding.Ask;
import dev.praxis.core.task.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What an agent waits for: finding skills through the real protocol, in a process of its own,
/// beside the same question inside this one; and the server's start to its first answer.
final class McpBenchmark implements Benchmark {
  private static final int TASKS = 100;
  private static final int STARTS = 11;
  private static final double MORE_MS = 10;
  private static final String HELLO =
      """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
      "capabilities":{},"clientInfo":{"name":"bench","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      """;

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public List<Row> run(Ground ground) throws Exception {
    int skills = SkillGround.skills(ground);
    var workspace = SkillGround.grow(ground, "mcp.praxis");
    var tasks = SkillGround.tasks(TASKS);
    var inside = new double[TASKS];
    try (var workbench = Workbench.open(workspace)) {
      var finding = workbench.skillBook().finding();
      for (int round = 0; round < 3; round++) { // the first two are for the compiler
        for (int i = 0; i < TASKS; i++) {
          var task = tasks.get(i);
          inside[i] = Clock.millis(() -> finding.find(Ask.of(task), Progress.ignored()));
        }
      }
    }
    var outside = new double[TASKS];
    double first = protocol(workspace, tasks, outside);
    var starts = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      starts[i] = start(workspace);
    }
    var what = "find_skills out of %,d through the protocol".formatted(skills);
    double median = Clock.quantile(inside, 0.5);
    double high = Clock.quantile(inside, 0.95);
    return List.of(
        Row.atMost(
            what
                + ", median of 100; floor: the same inside the process, and %.0f ms"
                    .formatted(MORE_MS),
            Clock.quantile(outside, 0.5),
            Row.millis(median),
            median + MORE_MS),
        Row.atMost(
            what + ", 95th percentile",
            Clock.quantile(outside, 0.95),
            Row.millis(high),
            high + 2 * MORE_MS),
        Row.told("– its first call: the model is loaded, all skills are read", Row.millis(first)),
        Row.told(
            "start of praxis mcp to its first answer, median of %d, no start cache"
                .formatted(STARTS),
            Row.millis(Clock.quantile(starts, 0.5))));
  }

  /// Answers with what the first call took.
  private double protocol(Path workspace, List<String> tasks, double[] millis) throws Exception {
    var process = server(workspace);
    double first;
    try (var answers = process.inputReader(StandardCharsets.UTF_8)) {
      say(process, HELLO);
      require(answers.readLine(), "protocolVersion");
      first = Clock.millis(() -> ask(process, answers, tasks.getFirst()));
      for (int round = 0; round < 3; round++) {
        for (int i = 0; i < TASKS; i++) {
          var task = tasks.get(i);
          millis[i] = Clock.millis(() -> ask(process, answers, task));
        }
      }
      process.getOutputStream().close();
      process.waitFor();
    } finally {
      process.destroyForcibly();
    }
    return first;
  }

  private static double start(Path workspace) throws Exception {
    return Clock.millis(() -> {
      var process = server(workspace);
      try (var answers = process.inputReader(StandardCharsets.UTF_8)) {
        say(process, HELLO);
        require(answers.readLine(), "protocolVersion");
      } finally {
        process.destroyForcibly();
      }
    });
  }

  private int ask(Process process, BufferedReader answers, String task) {
    try {
      var params = Map.of("name", "find_skills", "arguments", Map.of("task", task));
      var request = Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/call", "params", params);
      say(process, json.writeValueAsString(request) + "\n");
      return require(answers.readLine(), "\"skills\"");
    } catch (IOException e) {
      throw new IllegalStateException("the server is gone", e);
    }
  }

  private static int require(String answer, String part) {
    if (answer == null || !answer.contains(part) || answer.contains("\"isError\":true")) {
      throw new IllegalStateException("no such answer: " + answer);
    }
    return answer.length();
  }

  private static void say(Process process, String lines) throws IOException {
    process.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  private static Process server(Path workspace) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "mcp",
            "--rate",
            "100000",
            "--db",
            workspace.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
