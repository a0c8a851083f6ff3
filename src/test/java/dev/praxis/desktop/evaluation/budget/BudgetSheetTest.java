package dev.praxis.desktop.evaluation.budget;

import dev.praxis.core.Workbench;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.core.task.Progress;
import dev.praxis.desktop.WorkbenchTest;
import dev.praxis.desktop.common.Tab;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class BudgetSheetTest extends WorkbenchTest {
  @Override
  protected void prepare(Workbench workbench) {
    workbench
        .importer()
        .importAll(List.of(Path.of("sample-sessions", "labelled-traces.json")), Progress.ignored());
    var report = workbench.miner().mine(2, Progress.ignored());
    var rules = workbench.drafter().draft(report).drafted();
    workbench.rules().approve(rules.stream().map(Rule::id).toList());
  }

  private long retired() {
    try (var workbench = Workbench.open(workspace())) {
      return workbench.rules().statuses().values().stream()
          .filter(status -> status == RuleStatus.RETIRED)
          .count();
    }
  }

  @Test
  void asksWhatIfRetiresAndTakesItBack() {
    shell.waitUntilOpen().go(Tab.EVALUATION);
    shell.press(KeyCode.B);
    shell.waitUntil(
        "the budget is there", () -> shell.reads("carry the tags of 11 of 12 failures"));

    shell.press(KeyCode.SPACE);
    shell.waitUntil("it answers", () -> shell.reads("4 of 11 failures no longer covered"));
    shell.press(KeyCode.J).press(KeyCode.SPACE);
    shell.waitUntil("of both", () -> shell.reads("7 of 11 failures no longer covered"));
    shell.waitUntil("the file is told", () -> shell.reads("no instruction file yet"));

    shell.press(KeyCode.R);
    shell.waitUntil("two rules are left", () -> shell.reads("2 rules cost"));
    shell.waitUntil("two are retired", () -> retired() == 2);

    shell.press(KeyCode.ESCAPE);
    shell.press(KeyCode.U);
    shell.waitUntil("none is retired", () -> retired() == 0);
  }
}
