package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProblemsTest {
  @TempDir private Path folder;
  private Praxis praxis;

  @BeforeEach
  void importTheTraces() {
    praxis = new Praxis(folder.resolve("w.db"));
    praxis.json("import", "sample-sessions/labelled-traces.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sources",
        "sessions",
        "show x",
        "raw x",
        "search x",
        "signals",
        "mine",
        "tag x y",
        "outcome x success",
        "split",
        "rules list",
        "rules draft",
        "rules add x",
        "export CLAUDE.md",
        "evaluate",
        "skills list",
        "undo",
        "redo",
        "doctor"
      })
  void withoutAWorkspaceImportIsNamed(String command) {
    var nowhere = new Praxis(folder.resolve("none.db"));

    var answer = nowhere.run(command.split(" "));

    assertTwoSentences(answer);
    assertThat(answer.err()).contains("none.db", "`praxis import");
    assertThat(folder.resolve("none.db")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show no-such-session",
        "raw no-such-source",
        "signals --session no-such-session",
        "tag no-such-session forgot_to_run_tests",
        "outcome no-such-session success",
        "rules approve 99",
        "rules reject R99",
        "rules snooze 99",
        "rules retire 99",
        "rules edit 99 text",
        "evaluate --mode replay",
        "evaluate --mode guessed",
        "evaluate --mode prospective",
        "evaluations show replay-9",
        "evaluations discard replay-9",
        "judge no-such-session no_such_tag R1 preventable",
        "skills show no-such-skill",
        "skills record no-such-skill success --verifier test",
        "undo",
        "redo",
        "import no-such-folder",
        "import sample-sessions no-such-folder",
        "skills import no-such-file",
        "mine --threshold 0",
      })
  void aProblemIsTwoSentencesAndOneDocument(String command) {
    assertTwoSentences(praxis.run(command.split(" ")));
    if (!command.startsWith("raw")) {
      var answer = praxis.run((command + " --json").split(" "));
      assertThat(answer.exitCode()).isEqualTo(1);
      assertThat(answer.json().fieldNames())
          .toIterable()
          .containsExactlyInAnyOrder("problem", "remedy");
    }
  }

  @Test
  void modesThereAreAreNamed() {
    assertThat(praxis.run("evaluate", "--mode", "guessed").err())
        .contains("coverage, judged, replay, prospective");
  }

  @Test
  void ruleTextsWithLineBreaksAreRefused() {
    assertTwoSentences(praxis.run("rules", "add", "first\nsecond"));
    assertTwoSentences(praxis.run("rules", "add", " "));
  }

  @Test
  void brokenMarkersStopTheExport() throws IOException {
    praxis.json("mine");
    praxis.json("rules", "draft");
    var file = folder.resolve("CLAUDE.md");
    assertThat(praxis.run("export", file.toString()).exitCode()).isZero();
    praxis.json("rules", "approve", "1");
    praxis.json("export", file.toString());
    var lines = Files.readAllLines(file);
    var broken = String.join("\n", lines.subList(0, lines.size() - 1));
    Files.writeString(file, broken);

    assertTwoSentences(praxis.run("export", file.toString()));
    assertThat(file).content().isEqualTo(broken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sessions", "mine", "doctor", "import sample-sessions"})
  void aFileThatIsNoWorkspaceIsLeftAlone(String command) throws IOException {
    var file = Files.writeString(folder.resolve("letter.txt"), "Dear reader, ".repeat(1000));

    assertTwoSentences(new Praxis(file).run(command.split(" ")));
    assertThat(file).content().isEqualTo("Dear reader, ".repeat(1000));
  }

  @Test
  void aReaderThatWentAwayIsNoFailure() {
    var answer = praxis.runInto(failing("Broken pipe"), command(), new ByteArrayOutputStream());

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.err()).isEmpty();
  }

  @Test
  void aFullDiskIsAProblem() {
    var answer =
        praxis.runInto(failing("No space left on device"), command(), new ByteArrayOutputStream());

    assertTwoSentences(answer);
    assertThat(answer.err()).contains("No space left on device");
  }

  private String[] command() {
    return new String[] {"--db", folder.resolve("w.db").toString(), "sessions", "--json"};
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  private static void assertTwoSentences(Praxis.Answer answer) {
    assertThat(answer.exitCode()).as(answer.err() + answer.out()).isEqualTo(1);
    assertThat(answer.bytes()).isEmpty();
    assertThat(answer.err().lines()).hasSize(2).allMatch(line -> line.endsWith("."));
  }
}
