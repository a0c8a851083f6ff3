package dev.praxis.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.praxis.core.importing.archive.SourceStore;
import dev.praxis.core.importing.report.ImportReport.ImportProblem;
import dev.praxis.core.task.Progress;
import dev.praxis.core.transcript.claude.ClaudeLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImporterTest {
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
  void aTranscriptBecomesASessionWithItsSteps() {
    desk.write("shop/s1.jsonl", fixing("s1").text());

    var report = desk.imported();

    assertThat(report.sessions()).isEqualTo(1);
    assertThat(report.events()).isEqualTo(4);
    assertThat(
            desk.rows(
                "SELECT key, agent, project, title, events, turns, tool_calls, errors FROM"
                    + " session"))
        .containsExactly("s1|claude-code|shop|Fix the cart|4|1|1|1");
    assertThat(desk.rows("SELECT seq, kind, text, failed, answers, line FROM event ORDER BY seq"))
        .containsExactly(
            "0|user_message|Fix the cart|0|null|1",
            "1|tool_call|make test|0|null|2",
            "2|tool_result|Exit code 2\nno rule|1|1|3",
            "3|agent_message|It fails|0|null|4");
    assertThat(desk.rows("SELECT tool, target, input, status, exit_code FROM tool_call"))
        .containsExactly("Bash|make test|{\"command\":\"make test\"}|failed|2");
  }

  @Test
  void theWordsOfEachStepAreFound() {
    desk.write("s1.jsonl", fixing("s1").text());
    desk.imported();

    assertThat(
            desk.rows(
                """
                SELECT seq FROM event WHERE id IN (SELECT rowid FROM event_text WHERE event_text MATCH 'cart OR make')
                """))
        .containsExactly("0", "1");
  }

  @Test
  void aMalformedLineStopsNothingAndIsShownWithItsPlace() {
    var file = desk.write("s1.jsonl", "oops\n" + fixing("s1").text());

    var report = desk.imported();

    assertThat(report.unreadableLines()).isEqualTo(1);
    assertThat(report.events()).isEqualTo(4);
    assertThat(report.problems())
        .extracting(ImportProblem::file, ImportProblem::line)
        .containsExactly(tuple(file, 1L));
    assertThat(new SourceStore(desk.database).problems()).isEqualTo(report.problems());
    assertThat(desk.rows("SELECT excerpt FROM import_problem")).containsExactly("oops");
  }

  @Test
  void aFileThatIsNoTranscriptIsAProblemOnlyWhereSomebodyMeantIt() throws IOException {
    var notes = desk.write("notes.txt", "hello");
    var data = desk.write("data.json", "{\"a\":1}");
    desk.write("README.md", "# hello");
    desk.write("empty.jsonl", "");
    desk.write("s1.jsonl", fixing("s1").text());

    assertThat(desk.imported().problems()).isEmpty();

    var report = desk.imported(notes, data, desk.folder.resolve("missing.jsonl"));

    assertThat(report.failed()).isEqualTo(2);
    assertThat(report.problems())
        .extracting(problem -> problem.file().getFileName() + " " + problem.reason())
        .containsExactly(
            "data.json is not a transcript format Praxis knows",
            "notes.txt is not a transcript format Praxis knows",
            "missing.jsonl is not there");
  }

  @Test
  void aProblemThatWasPutRightIsForgotten() {
    var file = desk.write("s1.jsonl", "no json\n");
    desk.imported(file);
    assertThat(new SourceStore(desk.database).problems()).hasSize(1);

    desk.write("s1.jsonl", fixing("s1").text());
    desk.imported(file);

    assertThat(new SourceStore(desk.database).problems()).isEmpty();
  }

  @Test
  void foldersThatContainThemselvesAreToldAndTheRestIsRead() throws IOException {
    desk.write("a/s1.jsonl", fixing("s1").text());
    Files.createSymbolicLink(desk.folder.resolve("a/again"), desk.folder);
    desk.write(".git/s2.jsonl", fixing("s2").text());

    var report = desk.imported();

    assertThat(report.sessions()).isEqualTo(1);
    assertThat(report.problems())
        .extracting(ImportProblem::reason)
        .containsExactly("is a folder that contains itself");
  }

  @Test
  void stoppingKeepsWhatIsDone() {
    for (int i = 0; i < 30; i++) {
      desk.write("s%02d.jsonl".formatted(i), fixing("s" + i).text());
    }
    var impatient =
        new Progress() {
          private volatile boolean enough;

          @Override
          public void at(long done, long total, String what) {
            enough |= done > 0;
          }

          @Override
          public boolean stopRequested() {
            return enough;
          }
        };

    var stopped = new Importer(desk.database).importAll(List.of(desk.folder), impatient);

    desk.assertSound();
    assertThat(stopped.stopped()).isTrue();
    assertThat(stopped.sessions()).isBetween(1, 29);
    assertThat(desk.rows("SELECT count(*) FROM session"))
        .containsExactly(String.valueOf(stopped.sessions()));
    assertThat(stopped.summary()).startsWith("Stopped. Imported ");
    assertThat(desk.imported().sessions()).isEqualTo(30 - stopped.sessions());
  }

  @Test
  void rawBytesAreFoundByPathByIdAndBySession() {
    var file = desk.write("s1.jsonl", fixing("s1").text() + "\r\n\0\nbroken");
    desk.imported();
    var id = desk.rows("SELECT id FROM source").getFirst();

    for (var name : List.of(file.toString(), id, "s1")) {
      assertThat(desk.raw(name)).isEqualTo(bytes(fixing("s1").text() + "\r\n\0\nbroken"));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
