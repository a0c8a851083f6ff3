package dev.praxis.desktop.evaluation.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.replay.ScriptedAgent;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.task.Progress;
import dev.praxis.desktop.WorkbenchTest;
import dev.praxis.desktop.common.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Through the wizard by the keyboard alone.
class WizardJourneyTest extends WorkbenchTest {
  @Override
  protected void prepare(Workbench workbench) {
    workbench
        .importer()
        .importAll(List.of(Path.of("sample-sessions", "labelled-traces.json")), Progress.ignored());
    var rules = workbench.drafter().draft(workbench.miner().mine(2, Progress.ignored())).drafted();
    workbench.rules().approve(rules.stream().map(Rule::id).toList());
  }

  private void openWizard() {
    shell.waitUntilOpen().go(Tab.EVALUATION);
    shell.waitUntil("the tab is read", () -> shell.reads("Held-out split"));
    shell.press(KeyCode.N);
    shell.waitUntil("the wizard asks", () -> shell.reads("What do you want to know?"));
  }

  @Test
  void coverageFromTheQuestionToTheVerdictAndItsReport() throws IOException {
    openWizard();

    shell.press(KeyCode.ENTER);
    shell.waitUntil("the split is told", () -> shell.reads("6 sessions held out, of 6 lineages"));
    assertThat(shell.reads("None found")).isTrue();

    shell.press(KeyCode.ENTER);
    shell.waitUntil("the arms are told", () -> shell.reads("With the approved rules"));

    shell.press(KeyCode.ENTER).press(KeyCode.DIGIT1);
    shell.waitUntil("the modes are told", () -> shell.reads("what could be addressed"));

    shell.press(KeyCode.ENTER);
    shell.waitUntil("the look is told", () -> shell.reads("This will be look 1 of 3"));
    assertThat(shell.texts()).noneMatch(text -> text.contains("p ="));

    shell.press(KeyCode.ENTER);
    shell.waitUntil(
        "the verdict is there",
        () ->
            shell.reads("Coverage only: 5 of 6 held-out failures") && shell.reads("Wilson 44–97"));
    assertThat(shell.texts()).noneMatch(text -> text.contains("p ="));

    shell.press(KeyCode.ENTER);
    shell.waitUntil("the tab shows it", () -> !shell.reads("Show the evaluation"));
    shell.waitUntil("it is in the list", () -> shell.reads("typo_in_filename_once"));

    var report = folder.resolve("report.html");
    chosenFiles.add(report);
    shell.press(KeyCode.R);
    shell.waitUntil(
        "the report is written",
        () -> Files.exists(report) && Files.readString(report).contains("</html>"));
    assertThat(Files.readString(report))
        .contains("5 of 6 held-out failures", "typo_in_filename_once")
        .doesNotContain("p =");
  }

  @Test
  void goesBackWithoutLosingAnythingAndJudgesByKey() {
    openWizard();

    shell.press(KeyCode.DIGIT4).press(KeyCode.ENTER).press(KeyCode.ENTER).press(KeyCode.ENTER);
    shell.waitUntil("the modes are told", () -> shell.reads("judged preventable"));
    shell.press(KeyCode.DIGIT2).press(KeyCode.SHIFT, KeyCode.ENTER);
    shell.waitUntil("it went back", () -> shell.reads("Which two files are compared?"));
    shell.press(KeyCode.ALT, KeyCode.LEFT).press(KeyCode.ALT, KeyCode.LEFT);
    shell.waitUntil("it is at the start", () -> shell.reads("What do you want to know?"));
    assertThat(shell.reads("20 points")).isTrue();

    for (int i = 0; i < 5; i++) {
      shell.press(KeyCode.ENTER);
    }
    shell.waitUntil("it asks", () -> shell.reads("1 of 5, 5 open"));
    assertThat(shell.reads("Had the agent followed this rule")).isTrue();

    shell.press(KeyCode.Y).press(KeyCode.N);
    shell.waitUntil("two are answered", () -> shell.reads("3 of 5, 3 open"));
    shell.press(KeyCode.CONTROL, KeyCode.Z);
    shell.waitUntil("one was taken back", () -> shell.reads("2 of 5, 4 open"));
    shell.press(KeyCode.Y).press(KeyCode.Y).press(KeyCode.Y).press(KeyCode.N);
    shell.waitUntil("all are answered", () -> shell.reads("5 questions are answered."));
    shell.press(KeyCode.BACK_SPACE);
    shell.waitUntil("the last one is shown", () -> shell.reads("You said: not prevented."));
    shell.press(KeyCode.N).press(KeyCode.ENTER);

    shell.waitUntil("the verdict is there", () -> shell.reads("Show the evaluation"));
    assertThat(shell.reads("4 of 6")).isTrue();
  }

  private Path tasks() throws IOException {
    ScriptedAgent.in(folder);
    var tasks =
        IntStream.range(0, 7)
            .mapToObj(i ->
                """
                {"name": "task %d", "project": "project %d", "prompt": "Fix the bug number %d",
                 "workspace": "shop", "check": "test -e .tested"}\
                """
                    .formatted(i, i % 3, i))
            .collect(Collectors.joining(",", "{\"name\": \"nightly\", \"tasks\": [", "]}"));
    return Files.writeString(folder.resolve("tasks.json"), tasks);
  }

  private void paste(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    WaitForAsyncUtils.waitForAsyncFx(
        5_000, () -> Clipboard.getSystemClipboard().setContent(content));
    shell.press(KeyCode.CONTROL, KeyCode.V);
  }

  private void tab(int times) {
    for (int i = 0; i < times; i++) {
      shell.press(KeyCode.TAB);
    }
  }

  @Test
  void aReplayThatWasCancelledGoesOnToItsVerdict() throws IOException {
    var tasks = tasks();
    openWizard();
    shell.press(KeyCode.ENTER).press(KeyCode.ENTER).press(KeyCode.ENTER);
    shell.waitUntil("the modes are told", () -> shell.reads("what the rules cause"));
    shell.press(KeyCode.DIGIT3).press(KeyCode.ENTER);
    shell.waitUntil("it says what is missing", () -> shell.reads("There is no task set."));

    chosenFiles.add(tasks);
    tab(2);
    shell.press(KeyCode.SPACE);
    shell.waitUntil("the tasks are told", () -> shell.reads("nightly: 7 tasks in 3 projects"));
    tab(1);
    shell.press(KeyCode.CONTROL, KeyCode.A);
    paste("/bin/sh %s {prompt} {epoch} 0 100".formatted(folder.resolve("agent.sh")));
    tab(4);
    shell.press(KeyCode.CONTROL, KeyCode.A).write("2");
    tab(6);
    shell.press(KeyCode.SPACE);
    shell.waitUntil("it warns", () -> shell.reads("change and delete whatever you can"));
    shell.waitUntil("it estimates", () -> shell.reads("28 runs. There are no earlier runs"));
    shell.press(KeyCode.ENTER);
    shell.waitUntil("the power is told", () -> shell.reads("7 items: only 7–0 or better"));
    shell.press(KeyCode.ENTER);

    shell.waitUntil("it runs", () -> shell.reads("a look before that would spoil"));
    assertThat(shell.texts()).noneMatch(text -> text.contains("prevented"));
    shell.press(KeyCode.C);
    shell.waitUntil("it has stopped", () -> shell.reads("Runs that had ended are kept"));
    assertThat(shell.reads("Show the evaluation")).isFalse();

    shell.press(KeyCode.R);
    shell.waitUntil("the verdict is there", () -> shell.reads("Show the evaluation"));
    assertThat(shell.reads("McNemar")).isTrue();

    shell.press(KeyCode.ENTER);
    shell.waitUntil("the tab shows it", () -> !shell.reads("Show the evaluation"));
  }
}
