package dev.praxis.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.ChildProgram;
import dev.praxis.core.Workbench;
import dev.praxis.core.agents.AgentBook;
import dev.praxis.core.agents.AgentProposal;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three agents, each with a server of its own, and somebody at the window, all on one workspace.
/// The system property `praxis.calls` says how many calls they make together.
final class ManyClientsTest {
  private static final int CLIENTS = 3;
  private static final int CALLS = Integer.getInteger("praxis.calls", 600);
  private static final int PROPOSALS = 40;
  private static final int CALLS_A_DECISION = 10;
  private static final long SEED = 88;

  @TempDir Path folder;
  private final Semaphore turns = new Semaphore(0);

  @Test
  void nothingIsLostAndNobodyHearsOfLocks() throws Exception {
    try (var workbench = Workbench.open(workspace())) {
      Shelf.fill(workbench);
    }
    var done = new AtomicBoolean();
    var told = new ArrayList<Told>();
    int decisions;
    try (var threads = Executors.newFixedThreadPool(CLIENTS + 1)) {
      var window = threads.submit(() -> decide(done));
      var agents = new ArrayList<Callable<Told>>();
      for (int i = 0; i < CLIENTS; i++) {
        int number = i;
        agents.add(() -> new Agent(number).run());
      }
      long began = System.nanoTime();
      for (var each : threads.invokeAll(agents)) {
        told.add(each.get());
      }
      done.set(true);
      turns.release();
      decisions = window.get();
      report(told, decisions, System.nanoTime() - began);
    }
    check(told, decisions);
  }

  private void check(List<Told> told, int decisions) {
    assertThat(told).allSatisfy(each -> assertThat(each.unexpected).isEmpty());
    try (var workbench = Workbench.open(workspace())) {
      var skill = workbench.skills().find("restart_service").orElseThrow();
      long outcomes = told.stream().mapToLong(each -> each.outcomes).sum();
      assertThat(workbench.skillBook().runs().runs(skill.id())).hasSize((int) outcomes);
      var rules =
          workbench.agents().proposals().stream()
              .filter(each -> each.kind().equals(AgentProposal.RULE))
              .toList();
      assertThat(rules).hasSize((int) told.stream().mapToLong(each -> each.rules).sum());
      assertThat(workbench.agents().clients().stream().mapToLong(each -> each.calls()).sum())
          .isEqualTo(told.stream().mapToLong(each -> each.calls).sum());
      assertThat(workbench.agents().calls(AgentBook.Query.newest(50_000)))
          .hasSize((int) told.stream().mapToLong(each -> each.calls).sum());
      assertThat(workbench.rules().list()).hasSize(2 + decisions);
      assertThat(workbench.examine().problems()).isEmpty();
    }
  }

  /// What somebody does at the window meanwhile: reads the lists, and adds rules.
  private int decide(AtomicBoolean done) {
    int decisions = 0;
    try (var workbench = Workbench.open(workspace())) {
      while (!done.get()) {
        turns.acquireUninterruptibly();
        workbench.rules().add("Rule %d of the window.".formatted(decisions), List.of());
        decisions++;
        workbench.agents().clients();
        workbench.agents().calls(AgentBook.Query.newest(100));
        workbench.agents().proposals();
      }
    }
    return decisions;
  }

  /// What one agent was told.
  private static final class Told {
    private int calls;
    private int outcomes;
    private int rules;
    private final List<String> unexpected = new ArrayList<>();
  }

  private final class Agent {
    private final int number;
    private final Random random;
    private final Told told = new Told();

    Agent(int number) {
      this.number = number;
      random = new Random(SEED + number);
    }

    Told run() throws IOException, InterruptedException {
      var home = Files.createDirectories(folder.resolve("agent-" + number));
      var process =
          new ChildProgram(home)
              .startTalking("mcp", "--rate", "100000", "--db", workspace().toString());
      try (var answers = process.inputReader(StandardCharsets.UTF_8)) {
        say(process, introduction());
        assertThat(answers.readLine()).contains("protocolVersion");
        for (int i = 0; i < CALLS / CLIENTS; i++) {
          call(process, answers);
        }
        process.getOutputStream().close();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      } finally {
        process.destroyForcibly();
      }
      return told;
    }

    private String introduction() {
      return "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
          + "\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"agent-"
          + number
          + "\",\"version\":\"1\"}}}\n{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
    }

    private void call(Process process, BufferedReader answers) throws IOException {
      int kind = random.nextInt(10);
      var tool = tool(kind);
      var params = Map.of("name", tool, "arguments", arguments(tool));
      say(
          process,
          Conversation.written(
              Map.of(
                  "jsonrpc", "2.0", "id", told.calls, "method", "tools/call", "params", params)));
      var answer = Conversation.read(answers.readLine());
      assertThat(answer.path("id").asInt()).isEqualTo(told.calls);
      told.calls++;
      if (told.calls % CALLS_A_DECISION == 0) {
        turns.release();
      }
      count(tool, answer);
    }

    private String tool(int kind) {
      return switch (kind) {
        case 0, 1 -> "find_skills";
        case 2 -> "get_skill";
        case 3 -> "get_rules";
        case 4 -> "search_sessions";
        case 5, 6 -> "record_step";
        case 7, 8 -> "record_outcome";
        default -> told.rules < PROPOSALS ? "propose_rule" : "get_rules";
      };
    }

    private Map<String, Object> arguments(String tool) {
      return switch (tool) {
        case "find_skills" -> Map.of("task", "restart service " + random.nextInt(50));
        case "get_skill" -> Map.of("id", "restart_service");
        case "search_sessions" -> Map.of("query", "tests");
        case "record_step" ->
            Map.of("skill", "restart_service", "step", 1 + random.nextInt(3), "status", "success");
        case "record_outcome" ->
            Map.of("skill", "restart_service", "outcome", "success", "verifier", "self");
        case "propose_rule" ->
            Map.of(
                "text",
                "Agent %d has learned thing %d.".formatted(number, told.rules),
                "evidence",
                "seen");
        default -> Map.of();
      };
    }

    private void count(String tool, JsonNode answer) {
      if (Conversation.isError(answer)) {
        told.unexpected.add(answer.toString());
      } else if (tool.equals("record_outcome")) {
        told.outcomes++;
      } else if (tool.equals("propose_rule")) {
        told.rules++;
      }
    }
  }

  private static void say(Process process, String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  private static void report(List<Told> told, int decisions, long nanos) {
    long calls = told.stream().mapToLong(each -> each.calls).sum();
    System.getLogger("praxis.test")
        .log(
            System.Logger.Level.INFO,
            "%d calls of %d clients in %.1f s, %d decisions meanwhile"
                .formatted(calls, CLIENTS, nanos / 1e9, decisions));
  }

  private Path workspace() {
    return folder.resolve("workspace.db");
  }
}
