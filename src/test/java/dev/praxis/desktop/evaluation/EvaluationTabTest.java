package dev.praxis.desktop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.opening.Opening;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.task.Progress;
import dev.praxis.desktop.WorkbenchTest;
import dev.praxis.desktop.common.Tab;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class EvaluationTabTest extends WorkbenchTest {
  @Override
  protected void prepare(Workbench workbench) {
    workbench
        .importer()
        .importAll(List.of(Path.of("sample-sessions", "labelled-traces.json")), Progress.ignored());
    var report = workbench.miner().mine(2, Progress.ignored());
    var rules = workbench.drafter().draft(report).drafted();
    workbench.rules().approve(rules.stream().map(Rule::id).toList());
  }

  @Test
  void evaluatesByKeyAndOpensTheMissedSession() {
    shell.waitUntilOpen().go(Tab.EVALUATION);
    shell.waitUntil("it offers to evaluate", () -> shell.reads("Not evaluated yet"));

    shell.press(KeyCode.V);
    shell.waitUntil("the verdict is there", () -> shell.reads("This is potential, not proof."));
    assertThat(shell.reads("Coverage only: 5 of 6 held-out failures")).isTrue();

    shell.click("Missed").press(KeyCode.ENTER);
    shell.waitUntil("it says what that means", () -> shell.reads("Open a held-out session?"));
    shell.press(KeyCode.ENTER);
    shell.waitUntil("the session is open", () -> shell.shownTab() == Tab.SESSIONS);
  }

  @Test
  void saysWhatASplitWillDoBeforeItDoesIt() {
    shell.waitUntilOpen().go(Tab.EVALUATION);
    shell.waitUntil("the split is shown", () -> shell.reads("As the input says"));

    shell.press(KeyCode.H);

    shell.waitUntil("the sheet says it", () -> shell.reads("Holds out the newest 30 %"));
  }

  @Test
  void saysWhatTheTrendNeedsBeforeThereIsOne() {
    shell.waitUntilOpen().go(Tab.EVALUATION);
    shell.waitUntil("it offers to evaluate", () -> shell.reads("Not evaluated yet"));

    shell.press(KeyCode.L);

    shell.waitUntil("it says so", () -> shell.reads("No rule file has been exported yet."));
  }

  @Test
  void askingNothingLooksAtNothing() {
    shell.waitUntilOpen().go(Tab.EVALUATION);
    shell.waitUntil("it offers to evaluate", () -> shell.reads("Not evaluated yet"));
    shell.press(KeyCode.V);
    shell.waitUntil("the verdict is there", () -> shell.reads("This is potential, not proof."));

    shell.click("Missed").press(KeyCode.ENTER);
    shell.waitUntil("it says what that means", () -> shell.reads("Open a held-out session?"));
    shell.press(KeyCode.ESCAPE);

    assertThat(shell.shownTab()).isEqualTo(Tab.EVALUATION);
    assertThat(openings()).isEmpty();
  }

  @Test
  void whatIsOpenedGoesIntoTheLedger() {
    shell.waitUntilOpen().go(Tab.EVALUATION);
    shell.waitUntil("it offers to evaluate", () -> shell.reads("Not evaluated yet"));
    shell.press(KeyCode.V);
    shell.waitUntil("the verdict is there", () -> shell.reads("This is potential, not proof."));

    shell.click("Missed").press(KeyCode.ENTER);
    shell.waitUntil("it says what that means", () -> shell.reads("Open a held-out session?"));
    shell.press(KeyCode.ENTER);
    shell.waitUntil("the session is open", () -> shell.shownTab() == Tab.SESSIONS);

    assertThat(openings()).singleElement().isEqualTo("coverage-1");
  }

  /// Items opened so far, by the evaluation they were opened from.
  private List<String> openings() {
    try (var workbench = Workbench.open(workspace())) {
      return workbench.evaluations().looks().openings().stream()
          .filter(opening -> opening.what() == Opening.What.ITEM)
          .map(Opening::evaluation)
          .toList();
    }
  }
}
