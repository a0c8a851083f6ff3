package dev.praxis.desktop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.WorkbenchTest;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The tab over a replay that was stopped.
class UnfinishedReplayTest extends WorkbenchTest {
  @Override
  protected void prepare(Workbench workbench) {
    new RealReplay(folder.resolve("agent")).begin(workbench, 3);
  }

  private EvaluationPage open() {
    return new EvaluationPage(shell).open("runs have no result yet");
  }

  @Test
  void listsItsTasksAndTellsNoneOfTheirResults() {
    var page = open();

    assertThat(page.items()).hasSize(3);
    assertThat(shell.reads("Results are told once every run is done")).isTrue();

    page.select("task 0");
    shell.press(KeyCode.ENTER).press(KeyCode.O);
    assertThat(page.transcriptsAreOpen()).isFalse();
    assertThat(shell.sees("#overrideForm")).isFalse();
  }

  @Test
  void isPutAwayAndComesBack() {
    open();

    shell.press(KeyCode.X);
    shell.waitUntil("it asks", () -> shell.reads("Discard replay-1?"));
    shell.press(KeyCode.ENTER);
    shell.waitUntil("it is gone", () -> !shell.reads("runs have no result yet"));

    shell.press(KeyCode.CONTROL, KeyCode.Z);
    shell.waitUntil("it is back", () -> shell.reads("runs have no result yet"));
  }

  @Test
  void goesOnFromWhereItIsShown() {
    open();

    shell.press(KeyCode.G);

    shell.waitUntil("the verdict is there", () -> shell.reads("Show the evaluation"));
  }
}
