package dev.praxis.desktop.sessions.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made before each test
final class SubAgentsTest {
  private static final String CALLS =
      """
      {"type":"user","uuid":"u1","sessionId":"main","timestamp":"2026-11-03T09:00:00Z","message":{"role":"user","content":"Survey the harbour"}}
      {"type":"assistant","uuid":"u2","sessionId":"main","timestamp":"2026-11-03T09:00:01Z","message":{"id":"m1","role":"assistant","content":[{"type":"tool_use","id":"t1","name":"Task","input":{"prompt":"Count the buoys"}}]}}
      {"type":"assistant","uuid":"u3","sessionId":"main","timestamp":"2026-11-03T09:00:02Z","message":{"id":"m2","role":"assistant","content":[{"type":"tool_use","id":"t2","name":"Task","input":{"prompt":"Measure the quay"}}]}}
      {"type":"assistant","uuid":"u4","sessionId":"main","timestamp":"2026-11-03T09:00:03Z","message":{"id":"m3","role":"assistant","content":[{"type":"tool_use","id":"t3","name":"Bash","input":{"command":"Count the buoys"}}]}}
      """;
  private static final String AGENT =
      """
      {"type":"user","uuid":"a1","sessionId":"main","agentId":"ab12","isSidechain":true,"timestamp":"2026-11-03T09:00:02Z","message":{"role":"user","content":"Count the buoys"}}
      """;

  @TempDir private Path folder;
  private Workbench workbench;
  private Session child;
  private List<Event> calls;
  private SubAgents agents;

  @BeforeEach
  void open() throws IOException {
    workbench = Workbench.open(folder.resolve("test.db"));
    Files.writeString(folder.resolve("main.jsonl"), CALLS);
    var inner = Files.createDirectories(folder.resolve("main/subagents"));
    Files.writeString(inner.resolve("agent-ab12.jsonl"), AGENT);
    workbench
        .importer()
        .importAll(List.of(folder.resolve("main.jsonl"), inner), Progress.ignored());
    var all = workbench.sessions().list(SessionQuery.ALL);
    child = all.stream().filter(each -> each.parent() != null).findFirst().orElseThrow();
    var parent = all.stream().filter(each -> each.parent() == null).findFirst().orElseThrow();
    calls =
        workbench.sessions().events(parent.id()).stream()
            .filter(event -> event.is(EventKind.TOOL_CALL))
            .toList();
    agents = new SubAgents(new Kin(null, List.of(child)));
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void aCallIsTiedToTheAgentThatWasGivenItsWords() {
    assertThat(agents.startedBy(calls.get(0), null)).isEqualTo(child);
  }

  @Test
  void noneIsGuessedAndOtherToolsStartNone() {
    assertThat(agents.startedBy(calls.get(1), null)).isNull();
    assertThat(agents.startedBy(calls.get(2), null)).isNull();
  }
}
