package dev.praxis.desktop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.WorkbenchTest;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The tab over replays that were run for real.
class ReplayTabTest extends WorkbenchTest {
  @Override
  protected void prepare(Workbench workbench) {
    var replay = new RealReplay(folder.resolve("agent"));
    replay.run(workbench, 4, 0);
    replay.run(workbench, 4, 100);
  }

  private EvaluationPage open() {
    return new EvaluationPage(shell).open("the failure rate fell from 100.0 % to 0.0 %");
  }

  @Test
  void listsEveryReplayAndShowsTheNewest() {
    var page = open();

    assertThat(page.items()).hasSize(4);
    assertThat(shell.reads("−100.0 points")).isTrue();
    assertThat(shell.reads("replay-2")).isTrue();

    shell.press(KeyCode.J);
    shell.waitUntil("the older one is shown", () -> shell.reads("replay-1"));
  }

  @Test
  void theKeysOfTheMosaicFilterTheTable() {
    var page = open();

    shell.press(KeyCode.DIGIT1);
    assertThat(page.items()).isEmpty();

    shell.press(KeyCode.DIGIT2);
    assertThat(page.items()).hasSize(4);

    shell.press(KeyCode.DIGIT3).press(KeyCode.DIGIT0);
    assertThat(page.items()).hasSize(4);
  }

  @Test
  void readsBothTranscriptsAndComesBackToTheSameRow() {
    var page = open().select("task 2").openTranscripts();

    shell.waitUntil("both are read", () -> shell.reads("failed") && shell.reads("passed"));
    assertThat(shell.reads("Epoch 1 of 2")).isTrue();
    shell.press(KeyCode.RIGHT);
    assertThat(shell.reads("Epoch 2 of 2")).isTrue();

    shell.press(KeyCode.ESCAPE);
    assertThat(page.transcriptsAreOpen()).isFalse();
    assertThat(page.selected()).isEqualTo("task 2");
  }

  @Test
  void aPersonsWordCountsAndCanBeTakenBack() {
    var page = open().select("task 1").override("the test was skipped by hand");

    shell.waitUntil("it counts", () -> shell.reads("from 100.0 % to 12.5 %"));
    assertThat(page.overrideOf("task 1")).isEqualTo("epoch 1: failed");

    shell.press(KeyCode.CONTROL, KeyCode.Z);

    shell.waitUntil("it is as before", () -> shell.reads("from 100.0 % to 0.0 %"));
    assertThat(page.overrideOf("task 1")).isEmpty();
  }

  @Test
  void comparesTwoReplaysWithoutATest() {
    open();
    shell.press(KeyCode.C).press(KeyCode.J);
    shell.waitUntil("the older one is shown", () -> shell.reads("Compare with replay-2"));

    shell.press(KeyCode.C);

    shell.waitUntil("it is told", () -> shell.reads("From replay-1 to replay-2"));
    assertThat(shell.reads("4 better, 0 worse")).isTrue();
    assertThat(shell.reads("The effect changed by −100.0 points")).isTrue();
    assertThat(shell.reads("No test:")).isTrue();
  }

  @Test
  void writesAReportAndLeadsToItsFolder() {
    var file = folder.resolve("report.md");
    chosenFiles.add(file);
    open();

    shell.press(KeyCode.R);

    shell.waitUntil("it is written", () -> shell.reads("Report written to " + file));
    assertThat(file).content().contains("fell from 100.0 % to 0.0 %");
    shell.click("Open folder");
    assertThat(revealed).containsExactly(folder);
  }
}
