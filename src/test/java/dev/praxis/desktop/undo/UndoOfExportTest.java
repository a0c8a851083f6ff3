package dev.praxis.desktop.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.desktop.WorkbenchTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// An export is taken back with a look at what that does to the file, or not at all.
final class UndoOfExportTest extends WorkbenchTest {
  private static final String BEFORE = "# Notes\n- Look twice.\n";

  @Override
  protected void prepare(Workbench workbench) {
    try {
      Files.writeString(file(), BEFORE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var rule = workbench.rules().add("Before merging, run the slow tests.", List.of());
    workbench.rules().approve(List.of(rule.id()));
    workbench.exporter().export(workbench.exporter().preview(file()));
  }

  private Path file() {
    return folder.resolve("CLAUDE.md");
  }

  private void press(KeyCode... keys) {
    shell.waitUntilOpen();
    shell.waitUntil("undo is possible", () -> shell.canUndo());
    shell.press(keys);
  }

  @Test
  void theFileIsShownBeforeItGoesBackAndBeforeItComesAgain() throws IOException {
    var exported = Files.readString(file());
    press(KeyCode.U);
    shell.waitUntil("a look is offered", () -> shell.sees("#turnFile"));
    assertThat(Files.readString(file())).isEqualTo(exported);
    assertThat(statuses()).containsExactly(RuleStatus.EXPORTED);

    shell.press(KeyCode.ENTER);
    shell.waitUntil("it is told", () -> shell.toast().startsWith("Undone: Export 1 rule"));
    assertThat(Files.readString(file())).isEqualTo(BEFORE);
    assertThat(statuses()).containsExactly(RuleStatus.APPROVED);

    shell.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    shell.waitUntil("a look is offered again", () -> shell.sees("#turnFile"));
    shell.press(KeyCode.ENTER);
    shell.waitUntil("it is told again", () -> shell.toast().startsWith("Redone: Export 1 rule"));
    assertThat(Files.readString(file())).isEqualTo(exported);
  }

  @Test
  void aFileChangedSinceIsNotTouched() throws IOException {
    var changed = Files.readString(file()) + "- Mine.\n";
    Files.writeString(file(), changed);

    press(KeyCode.U);
    shell.waitUntil("it is refused", () -> shell.reads("was changed since it was exported"));
    shell.press(KeyCode.ENTER);
    shell.waitUntil("the sheet is closed", () -> !shell.sees("#fileTurn"));
    assertThat(statuses()).containsExactly(RuleStatus.EXPORTED);

    press(KeyCode.U);
    shell.waitUntil("it is refused again", () -> shell.sees("#leaveFile"));
    shell.click("#leaveFile");
    shell.waitUntil("it is told", () -> shell.toast().startsWith("Undone: Export 1 rule"));
    assertThat(statuses()).containsExactly(RuleStatus.APPROVED);
    assertThat(Files.readString(file())).isEqualTo(changed);
  }

  private List<RuleStatus> statuses() {
    try (var workbench = Workbench.open(workspace())) {
      return workbench.rules().list().stream().map(Rule::status).toList();
    }
  }
}
