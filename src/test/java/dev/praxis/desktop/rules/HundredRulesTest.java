package dev.praxis.desktop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.desktop.StateTables;
import dev.praxis.desktop.WorkbenchTest;
import dev.praxis.desktop.common.Tab;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A hundred candidates, decided and taken back without touching the mouse.
final class HundredRulesTest extends WorkbenchTest {
  private static final int RULES = 100;
  private static final List<KeyCode> KEYS = List.of(KeyCode.A, KeyCode.A, KeyCode.X, KeyCode.S);

  @Override
  protected void prepare(Workbench workbench) {
    IntStream.rangeClosed(1, RULES)
        .forEach(number -> workbench.rules().add(text(number), List.of()));
  }

  private static String text(int number) {
    return "Before step %d of plan %d, look at gauge %d first."
        .formatted(number, number * 7, number * 13);
  }

  @Test
  void oneKeyDecidesEachAndOneKeyTakesEachBack() {
    var atFirst = StateTables.of(workspace());
    shell.waitUntilOpen().go(Tab.RULES);
    shell.waitUntil("every rule waits", () -> shell.reads("Waiting 100"));

    for (int i = 0; i < RULES; i++) {
      shell.press(KEYS.get(i % KEYS.size()));
    }

    shell.waitUntil("nothing waits", () -> shell.reads("Waiting 0"));
    shell.waitUntil("half is in force", () -> shell.reads("In force 50"));
    assertThat(statuses())
        .containsExactlyElementsOf(
            IntStream.range(0, RULES).mapToObj(i -> statusAfter(KEYS.get(i % 4))).toList());

    for (int i = 0; i < RULES; i++) {
      shell.press(KeyCode.U);
    }

    shell.waitUntil("every rule waits again", () -> shell.reads("Waiting 100"));
    shell.waitUntil("the last undo is written", () -> StateTables.of(workspace()).equals(atFirst));
  }

  private static RuleStatus statusAfter(KeyCode key) {
    return switch (key) {
      case A -> RuleStatus.APPROVED;
      case X -> RuleStatus.REJECTED;
      default -> RuleStatus.SNOOZED;
    };
  }

  private List<RuleStatus> statuses() {
    try (var workbench = Workbench.open(workspace())) {
      return workbench.rules().list().stream().map(Rule::status).toList();
    }
  }
}
