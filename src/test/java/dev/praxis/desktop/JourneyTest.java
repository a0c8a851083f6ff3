package dev.praxis.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.desktop.common.Tab;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The whole job as a person does it: import, see what recurs, approve by key, look at the change,
/// export, evaluate.
final class JourneyTest extends WorkbenchTest {
  private static final String BASE = "# Agent instructions (base)\n- Explain concepts first.\n";

  @Test
  void fromATranscriptToAnExportedFileAndItsEvaluation() throws Exception {
    shell.waitUntilOpen();
    chosenFiles.add(Path.of("sample-sessions", "labelled-traces.json").toAbsolutePath());
    shell.press(KeyCode.CONTROL, KeyCode.O);
    shell.waitUntil("a look ahead is shown", () -> shell.sees("#importPreview"));
    shell.press(KeyCode.ENTER);
    shell.go(Tab.TAGS);
    shell.waitUntil("mining has counted", () -> shell.reads("16 training sessions"));
    assertThat(shell.reads("forgot_to_run_tests")).isTrue();

    shell.press(KeyCode.D);
    shell.waitUntil("four rules wait", () -> shell.reads("Waiting 4"));
    for (int i = 0; i < 4; i++) {
      shell.press(KeyCode.A);
    }
    shell.waitUntil("four rules are in force", () -> shell.reads("In force 4"));

    var file = folder.resolve("CLAUDE.md");
    Files.writeString(file, BASE);
    chosenFiles.clear();
    chosenFiles.add(file);
    shell.waitUntil("a file is asked for", () -> shell.reads("Open instruction file…"));
    shell.click("Open instruction file…");
    shell.waitUntil("the change is shown", () -> shell.reads("Rule 4 · approved"));
    shell.press(KeyCode.CONTROL, KeyCode.E);
    shell.waitUntil("a last look is offered", () -> shell.reads("Write 4 rules to the file"));
    shell.press(KeyCode.ENTER);
    shell.waitUntil(
        "the file is written", () -> Files.readString(file).contains("praxis:rules end"));
    assertThat(Files.readString(file)).startsWith(BASE);
    shell.waitUntil("it is read back", () -> shell.sees("#exportDone"));
    shell.press(KeyCode.ENTER);

    shell.go(Tab.EVALUATION);
    shell.waitUntil("the split is shown", () -> shell.reads("Held-out split"));
    shell.press(KeyCode.V);
    shell.waitUntil("the verdict is told", () -> shell.reads("Coverage only: 5 of 6"));
    assertThat(shell.reads("This is potential, not proof.")).isTrue();
  }
}
