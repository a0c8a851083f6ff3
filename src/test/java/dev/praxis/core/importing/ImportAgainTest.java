package dev.praxis.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.importing.reading.Readings;
import dev.praxis.core.importing.report.ImportReport;
import dev.praxis.core.transcript.claude.ClaudeLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an import makes of files it knows: the same, grown, rewritten, copied, gone.
final class ImportAgainTest {
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

  private static ClaudeLines fixing(String session) {
    return new ClaudeLines(session)
        .prompt("Fix the cart")
        .calls("t1", "Bash", "{\"command\":\"make test\"}")
        .failsWith("t1", "Exit code 2\nno rule")
        .says("It fails");
  }

  @Test
  void importingAgainAddsNothing() {
    desk.write("a/s1.jsonl", fixing("s1").text());
    desk.write("a/s2.jsonl", fixing("s2").text() + "damaged\n");
    desk.imported();
    var before = desk.everything();

    var again = desk.imported();

    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(again.imported() + again.sessions()).isZero();
    assertThat(again.events() + again.lines()).isZero();
    assertThat(desk.everything()).isEqualTo(before);
  }

  @Test
  void whatAgentsHaveAppendedIsAppended() {
    var lines = new ClaudeLines("s1").prompt("Go").calls("t1", "Bash", "{\"command\":\"ls\"}");
    var shorter = lines.text();
    var whole = lines.answers("t1", "a.txt").says("Done").text();
    desk.write("s1.jsonl", whole.substring(0, shorter.length() + 40));
    desk.imported();
    desk.run(
        "INSERT INTO session_tag (session_id, tag, said_by) SELECT id, 'mine', 'curator' FROM"
            + " session");
    var firstEvents = desk.rows("SELECT id, seq FROM event ORDER BY seq");
    assertThat(desk.rows("SELECT status FROM tool_call")).containsExactly("pending");
    assertThat(desk.rows("SELECT line FROM import_problem")).containsExactly("3");

    desk.write("s1.jsonl", whole);
    var report = desk.imported();

    assertThat(report.sessions()).isZero();
    assertThat(report.events()).isEqualTo(2);
    assertThat(desk.rows("SELECT id, seq FROM event ORDER BY seq").subList(0, 2))
        .isEqualTo(firstEvents);
    assertThat(desk.rows("SELECT kind FROM event ORDER BY seq"))
        .containsExactly("user_message", "tool_call", "tool_result", "agent_message");
    assertThat(desk.rows("SELECT status FROM tool_call")).containsExactly("ok");
    assertThat(desk.rows("SELECT tag FROM session_tag")).containsExactly("mine");
    assertThat(desk.rows("SELECT * FROM import_problem")).isEmpty();
    assertThat(desk.raw("s1")).isEqualTo(bytes(whole));
  }

  @Test
  void aFileThatWasRewrittenIsReadAnewInTheSameSession() {
    desk.write("s1.jsonl", fixing("s1").text());
    desk.imported();
    var session = desk.rows("SELECT id, lineage_id FROM session");
    desk.run(
        "INSERT INTO session_outcome (session_id, said_by, outcome) SELECT id, 'curator', 'failure'"
            + " FROM session");

    var other = new ClaudeLines("s1").prompt("Something else").says("Fine").text();
    desk.write("s1.jsonl", other);
    desk.imported();

    assertThat(desk.rows("SELECT id, lineage_id FROM session")).isEqualTo(session);
    assertThat(desk.rows("SELECT text FROM event ORDER BY seq"))
        .containsExactly("Something else", "Fine");
    assertThat(desk.rows("SELECT count(*) FROM event_text WHERE event_text MATCH 'cart'"))
        .containsExactly("0");
    assertThat(desk.rows("SELECT outcome FROM session_outcome")).containsExactly("failure");
    assertThat(desk.rows("SELECT count(*) FROM tool_call")).containsExactly("0");
    assertThat(desk.raw("s1")).isEqualTo(bytes(other));
  }

  @Test
  void whatARewrittenFileNoLongerHoldsIsKeptInTheArchive() {
    var first = fixing("s1").text();
    var file = desk.write("s1.jsonl", first);
    desk.imported();

    desk.write("s1.jsonl", new ClaudeLines("s1").prompt("Something else").text());
    desk.imported();

    assertThat(desk.raw(file + "!/before-1")).isEqualTo(bytes(first));
    assertThat(desk.rows("SELECT state FROM source ORDER BY id"))
        .containsExactly("present", "gone");
    assertThat(desk.imported().unchanged()).isEqualTo(1);
  }

  @Test
  void aRewrittenFileThatHoldsAllOfBeforeLeavesNothingBehind() {
    desk.write("s1.jsonl", fixing("s1").text());
    desk.imported();

    desk.write("s1.jsonl", "{\"type\":\"mode\",\"sessionId\":\"s1\"}\n" + fixing("s1").text());
    desk.imported();

    assertThat(desk.rows("SELECT count(*) FROM source")).containsExactly("1");
    assertThat(desk.rows("SELECT events, own_events FROM session")).containsExactly("4|4");
  }

  @Test
  void whatACuratorSaidStaysWithTheSessionItWasSaidOf() {
    desk.write("s1.jsonl", fixing("s1").text());
    desk.imported();
    desk.run(
        "INSERT INTO session_outcome (session_id, said_by, outcome) SELECT id, 'curator', 'failure'"
            + " FROM session");

    desk.write("s1.jsonl", new ClaudeLines("s2").prompt("Quite another session").text());
    desk.imported();

    assertThat(
            desk.rows(
                """
                SELECT s.key, s.events, f.state, o.outcome
                FROM session s JOIN source f ON f.id = s.source_id
                LEFT JOIN session_outcome o ON o.session_id = s.id ORDER BY s.key
                """))
        .containsExactly("s1|4|gone|failure", "s2|1|present|null");
    assertThat(desk.raw("s1")).isEqualTo(bytes(fixing("s1").text()));
  }

  @Test
  void aCuratedSessionWhoseFileWasRewrittenTakesTheNewSteps() {
    desk.write("s1.jsonl", fixing("s1").text());
    desk.imported();
    desk.run(
        "INSERT INTO session_tag (session_id, tag, said_by) SELECT id, 'mine', 'curator' FROM"
            + " session");

    desk.write(
        "s1.jsonl", "{\"type\":\"mode\",\"sessionId\":\"s1\"}\n" + fixing("s1").says("Hm").text());
    desk.imported();

    assertThat(desk.rows("SELECT id, events, own_events FROM session")).containsExactly("1|5|5");
    assertThat(desk.rows("SELECT tag FROM session_tag")).containsExactly("mine");
    assertThat(desk.rows("SELECT count(*) FROM source")).containsExactly("1");
  }

  @Test
  void ofAFileThatWasCutOffEverythingIsKept() {
    var text = fixing("s1").text();
    var file = desk.write("s1.jsonl", text);
    desk.imported();
    var before = desk.rows("SELECT * FROM event");

    desk.write("s1.jsonl", text.substring(0, text.length() / 2));
    var report = desk.imported();

    assertThat(report.problems())
        .extracting(ImportReport.ImportProblem::reason)
        .containsExactly("is shorter than when it was imported");
    assertThat(desk.rows("SELECT state FROM source")).containsExactly("changed");
    assertThat(desk.rows("SELECT * FROM event")).isEqualTo(before);
    assertThat(desk.raw(file.toString())).isEqualTo(bytes(text));

    desk.write("s1.jsonl", text);
    assertThat(desk.imported().problems()).isEmpty();
    assertThat(desk.rows("SELECT state FROM source")).containsExactly("present");
  }

  @Test
  void aBetterReaderReadsTheSameBytesAgain() {
    desk.write("s1.jsonl", fixing("s1").text());
    desk.imported();
    var before = desk.everything();
    desk.run("UPDATE source SET format_version = 0");
    desk.run("UPDATE event SET text = 'as an older reader read it' WHERE seq = 3");
    desk.run("INSERT INTO event_text (event_text) VALUES ('rebuild')");

    assertThat(desk.imported().imported()).isEqualTo(1);
    assertThat(desk.everything()).isEqualTo(before);
  }

  @Test
  void theSameBytesUnderAnotherPathAreACopyAndNoSession() {
    var text = fixing("s1").text();
    desk.write("a.jsonl", text);
    desk.write("b.jsonl", text);

    var report = desk.imported();

    assertThat(report.imported()).isEqualTo(2);
    assertThat(report.sessions()).isEqualTo(1);
    assertThat(desk.rows("SELECT count(*) FROM session")).containsExactly("1");
    assertThat(desk.raw(desk.folder.resolve("b.jsonl").toString())).isEqualTo(bytes(text));
    assertThat(desk.imported().unchanged()).isEqualTo(2);
  }

  @Test
  void aCopyKeepsItsBytesWhenTheOriginalGrowsOrChanges() {
    var lines = fixing("s1");
    var text = lines.text();
    desk.write("a.jsonl", text);
    var copy = desk.write("b.jsonl", text);
    desk.imported();

    desk.write("a.jsonl", lines.says("More").text());
    desk.imported();
    assertThat(desk.raw(copy.toString())).isEqualTo(bytes(text));

    desk.write("a.jsonl", new ClaudeLines("s1").prompt("All new").text());
    desk.imported(desk.folder.resolve("a.jsonl"));
    assertThat(desk.raw(copy.toString())).isEqualTo(bytes(text));

    desk.imported();
    assertThat(desk.raw(copy.toString())).isEqualTo(bytes(text));
    assertThat(desk.rows("SELECT native_id, events FROM session ORDER BY id"))
        .containsExactly("s1|1", "s1|4");
  }

  @Test
  void aFileThatIsGoneIsMarkedAndKept() throws IOException {
    var file = desk.write("a/s1.jsonl", fixing("s1").text());
    desk.write("b/s2.jsonl", fixing("s2").text());
    desk.imported();
    Files.delete(file);

    desk.imported(desk.folder.resolve("b"));
    assertThat(desk.rows("SELECT state FROM source ORDER BY path"))
        .containsExactly("present", "present");

    desk.imported();
    assertThat(desk.rows("SELECT state FROM source ORDER BY path"))
        .containsExactly("gone", "present");
    assertThat(desk.raw("s1")).isEqualTo(bytes(fixing("s1").text()));

    desk.write("a/s1.jsonl", fixing("s1").text());
    desk.imported();
    assertThat(desk.rows("SELECT state FROM source ORDER BY path"))
        .containsExactly("present", "present");
  }

  @Test
  void aFileThatWasMovedKeepsItsSourceAndItsSession() throws IOException {
    var file = desk.write("a/s1.jsonl", fixing("s1").text() + "damaged\n");
    desk.write("a/s2.jsonl", fixing("s2").text());
    desk.imported();
    var before = desk.rows("SELECT id FROM source UNION ALL SELECT id FROM session");
    var moved = desk.folder.resolve("b/renamed.jsonl");
    Files.createDirectories(moved.getParent());
    Files.move(file, moved);

    var report = desk.imported();

    assertThat(report.unchanged()).isEqualTo(2);
    assertThat(desk.rows("SELECT id FROM source UNION ALL SELECT id FROM session"))
        .isEqualTo(before);
    assertThat(desk.rows("SELECT state FROM source WHERE path = '" + moved + "'"))
        .containsExactly("present");
    assertThat(desk.rows("SELECT path FROM import_problem")).containsExactly(moved.toString());
  }

  @Test
  void aFileThatMovedAndGrewIsReadOn() throws IOException {
    var lines = fixing("s1");
    var file = desk.write("a/s1.jsonl", lines.text());
    desk.imported();
    Files.delete(file);
    desk.write("b/s1.jsonl", lines.says("More").text());

    var report = desk.imported();

    assertThat(report.sessions()).isZero();
    assertThat(report.events()).isEqualTo(1);
    assertThat(desk.rows("SELECT count(*) FROM source")).containsExactly("1");
    assertThat(desk.raw("s1")).isEqualTo(bytes(lines.text()));
  }

  @Test
  void ofTwoFilesThatCouldBeTheMovedOneTheSecondIsACopy() throws IOException {
    var file = desk.write("s1.jsonl", fixing("s1").text());
    desk.imported();
    Files.delete(file);
    desk.write("b/s1.jsonl", fixing("s1").text());
    desk.write("c/s1.jsonl", fixing("s1").text());

    desk.imported();

    assertThat(desk.rows("SELECT path, coalesce(copy_of, 0) FROM source ORDER BY path"))
        .containsExactly(
            desk.folder.resolve("b/s1.jsonl") + "|0", desk.folder.resolve("c/s1.jsonl") + "|1");
  }

  @Test
  void aFileThatWasOnlyTouchedIsTheSame() throws IOException {
    var file = desk.write("s1.jsonl", fixing("s1").text());
    desk.imported();
    var before = desk.everything();
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));

    assertThat(desk.imported().unchanged()).isEqualTo(1);
    assertThat(desk.everything()).isEqualTo(before);
  }

  @Test
  void aLargeCopyThatGrowsKeepsItsBeginning() {
    var lines = new ClaudeLines("s1").prompt("x".repeat(3 << 20));
    desk.write("a.jsonl", lines.text());
    var copy = desk.write("b.jsonl", lines.text());
    desk.imported();

    desk.write("b.jsonl", lines.says("More").text());
    desk.imported();

    assertThat(desk.raw(copy.toString())).isEqualTo(bytes(lines.text()));
  }

  @Test
  void aLargeFileIsWrittenInPiecesAndIsWholeInTheEnd() {
    var lines = new ClaudeLines("big");
    for (int i = 0; i < 400; i++) {
      lines.calls("t" + i, "Bash", "{\"command\":\"step %d\"}".formatted(i));
      lines.answers("t" + i, "line of output, %d\n".formatted(i).repeat(700));
    }
    var text = lines.text();
    assertThat(text.length()).isGreaterThan(Readings.ORDINARY_BYTES);
    desk.write("big.jsonl", text);

    desk.imported();

    assertThat(desk.rows("SELECT events, tool_calls FROM session")).containsExactly("800|400");
    assertThat(desk.rows("SELECT count(*) FROM tool_call WHERE status <> 'ok'"))
        .containsExactly("0");
    assertThat(desk.raw("big")).isEqualTo(bytes(text));

    desk.write("big.jsonl", lines.says("And done").text());
    assertThat(desk.imported().events()).isEqualTo(1);
    assertThat(desk.raw("big")).isEqualTo(bytes(lines.text()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
