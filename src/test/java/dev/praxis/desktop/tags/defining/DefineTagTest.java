package dev.praxis.desktop.tags.defining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import dev.praxis.desktop.WorkbenchTest;
import dev.praxis.desktop.common.Tab;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A tag of one's own, made by keyboard.
final class DefineTagTest extends WorkbenchTest {

  @Override
  protected void prepare(Workbench workbench) {
    try (var database = Database.open(workspace())) {
      var rows = new SampleRows(database);
      for (int i = 0; i < 3; i++) {
        rows.session("shop-" + i)
            .project("shop")
            .user("Write a note about the switch")
            .call("Bash", "git commit -m 'Add a note'")
            .ok("[main 1f3a2b4] Add a note")
            .user("The lanterns are off again");
      }
    }
  }

  @Test
  void aQueryShowsWhatItWouldFindAndBecomesATagThatUndoTakesBack() {
    openSheet();
    shell.write("lanterns_off");
    shell.click("#sentence").write("Turned the lanterns off.");
    shell.click("#byWords").click("#words").write("lanterns");

    shell.waitUntil(
        "it says what it would find",
        () -> shell.reads("Would find 3 pieces of evidence in 3 sessions of 3 lineages"));
    assertThat(shell.reads("The lanterns are off again")).isTrue();
    shell.press(KeyCode.ENTER);

    shell.waitUntil("its evidence waits", () -> shell.reads("1 of 3"));
    assertThat(shell.reads("Turned the lanterns off.")).isTrue();

    shell.press(KeyCode.U);

    shell.waitUntil("the tag is gone", () -> !shell.reads("Turned the lanterns off."));
    try (var workbench = Workbench.open(workspace())) {
      assertThat(workbench.tags().definition("lanterns_off")).isEmpty();
    }
  }

  @Test
  void aNameThatCannotBeIsRefusedAndNoKeyOfTheTabFiresMeanwhile() {
    openSheet();
    shell.write("Axs Not");

    shell.waitUntil("it says why", () -> shell.reads("can’t be a failure tag"));
    shell.press(KeyCode.ENTER);

    assertThat(shell.sees("#define")).isTrue();
    try (var workbench = Workbench.open(workspace())) {
      assertThat(workbench.history().newestFirst(1)).isEmpty();
    }
  }

  @Test
  void examplesAreConfirmedAsTheNewTag() {
    openSheet();
    shell.write("early_bird").click("#define");

    shell.waitUntil("the card goes under it", () -> !shell.sees("#define"));
    shell.waitUntil("it is kept", () -> shell.reads("early_bird"));
    try (var workbench = Workbench.open(workspace())) {
      assertThat(workbench.queue().settled("early_bird")).isNotEmpty();
    }
  }

  private void openSheet() {
    shell.waitUntilOpen().go(Tab.TAGS);
    shell.waitUntil("cards wait", () -> shell.reads("1 of 3"));
    shell.press(KeyCode.SHIFT, KeyCode.D);
    shell.waitUntil("the sheet is open", () -> shell.sees("#define"));
  }
}
