package dev.praxis.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.transcript.claude.ClaudeLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions that share history are one lineage, whatever comes first.
final class LineageTest {
  private static final String GROUPS =
      "SELECT group_concat(key, ' ') FROM (SELECT key, lineage_id FROM session ORDER BY key) GROUP"
          + " BY lineage_id ORDER BY 1";

  @TempDir private Path temporary;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(temporary);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static ClaudeLines main() {
    return new ClaudeLines("main").idsFrom("aaaaaaaa").prompt("Start").says("Ready");
  }

  private static String fork() {
    return main().text() + new ClaudeLines("fork").idsFrom("bbbbbbbb").prompt("Another way").text();
  }

  private static String subagent() {
    var ofAgent = "{\"isSidechain\":true,\"agentId\":\"x1\",\"message\":{\"content\":\"%s\"}}";
    return new ClaudeLines("main")
        .idsFrom("cccccccc")
        .record("user", ofAgent.formatted("Survey"))
        .record("assistant", ofAgent.formatted("Small"))
        .text();
  }

  private static String forkOfFork() {
    return fork() + new ClaudeLines("fork2").idsFrom("dddddddd").prompt("Third way").text();
  }

  @Test
  void copiedHistoryIsKeptOnceAndReadInBoth() {
    desk.write("a.jsonl", main().text());
    desk.write("b.jsonl", fork());

    var report = desk.imported();

    assertThat(report.events()).isEqualTo(3);
    assertThat(desk.rows("SELECT key, events, own_events, relation FROM session ORDER BY id"))
        .containsExactly("main|2|2|null", "fork|3|1|fork");
    assertThat(
            desk.rows(
                """
                SELECT coalesce(e.text, o.text) FROM event e LEFT JOIN event o ON o.id = e.copy_of
                WHERE e.session_id = 2 ORDER BY e.seq
                """))
        .containsExactly("Start", "Ready", "Another way");
    assertThat(desk.rows(GROUPS)).containsExactly("fork main");
  }

  @Test
  void theOrderOfImportingChangesNoGroup() throws IOException {
    var files =
        List.of(
            main().text(),
            fork(),
            subagent(),
            forkOfFork(),
            new ClaudeLines("alone").prompt("Hi").text());
    var groups = new ArrayList<List<String>>();
    for (int turn = 0; turn < files.size(); turn++) {
      for (boolean backwards : List.of(false, true)) {
        var place = Files.createDirectories(temporary.resolve("turn" + turn + backwards));
        try (var other = new Desk(place)) {
          for (int i = 0; i < files.size(); i++) {
            int at = Math.floorMod((backwards ? -i : i) + turn, files.size());
            other.imported(other.write(at + ".jsonl", files.get(at)));
          }
          groups.add(other.rows(GROUPS));
        }
      }
    }

    assertThat(groups).allMatch(List.of("alone", "fork fork2 main main/agent-x1")::equals);
  }

  @Test
  void aSubAgentFindsItsStarterWhicheverComesFirst() {
    var sub = desk.write("z.jsonl", subagent());
    desk.imported(sub);
    assertThat(desk.rows("SELECT parent_id FROM session")).containsExactly("null");

    desk.write("a.jsonl", main().text());
    desk.imported();

    assertThat(desk.rows("SELECT s.key, p.key FROM session s JOIN session p ON p.id = s.parent_id"))
        .containsExactly("main/agent-x1|main");
  }

  @Test
  void wordsPassToTheCopyWhenTheOriginalLosesThem() {
    desk.write(
        "a.jsonl", main().calls("t1", "Bash", "{\"command\":\"ls\"}").answers("t1", "x").text());
    desk.write(
        "b.jsonl",
        main().calls("t1", "Bash", "{\"command\":\"ls\"}").answers("t1", "x").text()
            + new ClaudeLines("fork").idsFrom("bbbbbbbb").prompt("Another way").text());
    desk.imported();

    desk.write("a.jsonl", new ClaudeLines("main").idsFrom("eeeeeeee").prompt("Rewritten").text());
    desk.imported();

    assertThat(
            desk.rows(
                "SELECT e.text, c.status FROM event e JOIN session s ON s.id = e.session_id LEFT"
                    + " JOIN tool_call c ON c.event_id = e.id WHERE s.key = 'fork' ORDER BY seq"))
        .containsExactly("Start|null", "Ready|null", "ls|ok", "x|null", "Another way|null");
    assertThat(desk.rows("SELECT count(*) FROM event_text WHERE event_text MATCH 'ready'"))
        .containsExactly("1");
  }

  @Test
  void aSubAgentThatIsToldTwiceIsOneSession() {
    var step = "{\"type\":\"%s\",\"uuid\":\"%s\",\"message\":{\"content\":\"%s\"}}";
    var ask = step.formatted("user", "11111111-2222-4333-8444-000000000001", "Survey");
    var answer = step.formatted("assistant", "11111111-2222-4333-8444-000000000002", "Small");
    var starter = main();
    for (var message : List.of(ask, answer)) {
      starter.record(
          "progress",
          "{\"data\":{\"type\":\"agent_progress\",\"agentId\":\"x1\",\"message\":%s}}"
              .formatted(message));
    }
    var own = new ClaudeLines("main");
    var ofAgent = "{\"isSidechain\":true,\"agentId\":\"x1\"}";
    own.record("user", ask, ofAgent)
        .record("assistant", answer, ofAgent)
        .record("assistant", ofAgent, "{\"message\":{\"content\":\"Really\"}}");

    var first = desk.write("a.jsonl", starter.text());
    var second = desk.write("b.jsonl", own.text());
    desk.imported(first);
    assertThat(desk.rows("SELECT key, events FROM session ORDER BY key"))
        .containsExactly("main|2", "main/agent-x1|2");
    desk.imported(second);
    assertThat(desk.rows("SELECT key, events, own_events FROM session ORDER BY key"))
        .containsExactly("main|2|2", "main/agent-x1|3|3");

    try (var reversed = new Desk(temporary, "reversed.db")) {
      reversed.imported(second);
      reversed.imported(first);
      assertThat(reversed.rows("SELECT key, events, own_events FROM session ORDER BY key"))
          .containsExactly("main|2|2", "main/agent-x1|3|3");
    }
  }

  @Test
  void oneIdWithOtherWordsIsAnotherStep() {
    desk.write("a.jsonl", new ClaudeLines("one").idsFrom("aaaaaaaa").prompt("First words").text());
    desk.write("b.jsonl", new ClaudeLines("two").idsFrom("aaaaaaaa").prompt("Other words").text());

    desk.imported();

    assertThat(desk.rows("SELECT text FROM event ORDER BY id"))
        .containsExactly("First words", "Other words");
    assertThat(desk.rows(GROUPS)).containsExactly("one", "two");
  }

  @Test
  void joiningTwoSidesIsOfUseToNeither() {
    desk.write("a.jsonl", main().text());
    desk.write("c.jsonl", new ClaudeLines("other").idsFrom("ffffffff").prompt("Elsewhere").text());
    desk.imported();
    desk.run("UPDATE lineage SET split = 'held_out', split_by = 'random' WHERE id = 2");

    desk.write(
        "d.jsonl",
        main().text()
            + new ClaudeLines("other").idsFrom("ffffffff").prompt("Elsewhere").says("x").text());
    desk.imported();

    assertThat(desk.rows(GROUPS)).containsExactly("main other other~2");
    assertThat(
            desk.rows(
                "SELECT DISTINCT l.split FROM session s JOIN lineage l ON l.id = s.lineage_id"))
        .containsExactly("quarantine");
  }

  @Test
  void newcomersFindTheirSideByTheNewestSplit() {
    desk.run(
        "INSERT INTO split (at, method, share, seed, hash) VALUES (1, 'random', 0.3, 'holdout-v1',"
            + " '')");
    for (var session : List.of("session-001", "session-004", "session-006")) {
      desk.write(session + ".jsonl", new ClaudeLines(session).prompt("Hi").text());
    }
    desk.imported();

    assertThat(sides())
        .containsExactly(
            "session-001|train|random",
            "session-004|held_out|random",
            "session-006|held_out|random");
  }

  @Test
  void newcomersOfATimeSplitStandBeforeOnOrAcrossTheCut() {
    var cut = java.time.Instant.parse("2026-03-01T10:00:01Z").toEpochMilli();
    desk.run(
        "INSERT INTO split (at, method, share, cut_at, hash) VALUES (1, 'time', 0.3, %d, '')"
            .formatted(cut));
    desk.write("a.jsonl", new ClaudeLines("before").prompt("Hi").text());
    desk.write("b.jsonl", new ClaudeLines("across").prompt("Hi").says("Ho").text());
    desk.write(
        "c.jsonl",
        new ClaudeLines("after")
            .record("queue-operation", "{\"operation\":\"dequeue\"}")
            .prompt("Hi")
            .text());
    desk.imported();

    assertThat(sides())
        .containsExactly("across|quarantine|time", "after|held_out|time", "before|train|time");

    desk.write("a.jsonl", new ClaudeLines("before").prompt("Hi").says("Later").text());
    desk.imported();
    assertThat(sides()).contains("before|quarantine|time");
  }

  private List<String> sides() {
    return desk.rows(
        "SELECT s.key, l.split, l.split_by FROM session s JOIN lineage l ON l.id = s.lineage_id"
            + " ORDER BY 1");
  }
}
