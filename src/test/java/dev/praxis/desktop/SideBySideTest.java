package dev.praxis.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.rules.RuleStatus;
import dev.praxis.desktop.common.Tab;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The window beside another program on the same workspace: what that does is seen without being
/// asked for, and whoever works in the window is not disturbed.
final class SideBySideTest extends WorkbenchTest {
  private static final int RULES = 40;

  private final FxRobot robot = new FxRobot();

  @Override
  protected void prepare(Workbench workbench) {
    for (int i = 0; i < RULES; i++) {
      workbench.rules().add("Before step %d, run the check of step %d.".formatted(i, i), List.of());
    }
  }

  @Test
  void ruleApprovedElsewhereLeavesTheQueueAndNothingElseMoves() {
    openRules();
    var queue = view("#queue");
    shell.press(KeyCode.J).press(KeyCode.J);
    Sight.scroll(queue, 20);
    var before = Sight.of(queue);

    elsewhere(workbench -> workbench.rules().approve(List.of(waiting(workbench, 5))));

    shell.waitUntil("one rule less waits", () -> shell.reads("Waiting " + (RULES - 1)));
    assertThat(Sight.of(queue)).isEqualTo(before);
  }

  @Test
  void wordsBeingWrittenStayAndTheOtherWordingIsOffered() {
    openRules();
    shell.press(KeyCode.E).write(" And look twice.");

    elsewhere(workbench -> workbench.rules().edit(waiting(workbench, 0), "Run every check."));

    shell.waitUntil("the editor tells of it", () -> shell.reads("“Run every check.”"));
    assertThat(written()).endsWith(" And look twice.");
    assertThat(view("#ruleText").isFocused()).isTrue();
    shell.write("!");
    assertThat(written()).endsWith(" And look twice.!");

    shell.click("Take those words");
    assertThat(written()).isEqualTo("Run every check.");
  }

  @Test
  void badgesOfOtherTabsFollowWhileTheFocusStays() {
    openRules();
    shell.go(Tab.SKILLS);
    var focused = stage.getScene().getFocusOwner();

    elsewhere(workbench -> workbench.rules().reject(List.of(waiting(workbench, 0)), "no"));

    shell.waitUntil("the badge counts", () -> shell.reads(Integer.toString(RULES - 1)));
    assertThat(stage.getScene().getFocusOwner()).isSameAs(focused);
  }

  @Test
  void commitsInThousandsAreFollowedAndTheWindowNeverReadsTheFileItself() {
    openRules();
    try (var workbench = Workbench.open(workspace())) {
      for (int i = 0; i < 300; i++) {
        workbench
            .rules()
            .add("Before the long run %d, charge the battery.".formatted(i), List.of());
        assertThat(stackOfTheWindow()).noneMatch(frame -> frame.startsWith("org.sqlite"));
      }
      shell.waitUntil("all of them wait", () -> shell.reads("Waiting " + (RULES + 300)));
    }
  }

  @Test
  void decisionsOfTheWindowGoOnMeanwhile() {
    openRules();
    elsewhere(workbench -> workbench.rules().approve(List.of(waiting(workbench, 9))));
    shell.press(KeyCode.A);
    shell.waitUntil("both are approved", () -> approved() == 2);
    shell.press(KeyCode.U);
    shell.waitUntil("its own is taken back", () -> approved() == 1);
    shell.waitUntil("the queue shows it", () -> shell.reads("Waiting " + (RULES - 1)));
  }

  private void openRules() {
    shell.waitUntilOpen().go(Tab.RULES);
    shell.waitUntil("the rules wait", () -> shell.reads("Waiting " + RULES));
  }

  private void elsewhere(Consumer<Workbench> act) {
    try (var workbench = Workbench.open(workspace())) {
      act.accept(workbench);
    }
  }

  private long approved() {
    try (var workbench = Workbench.open(workspace())) {
      return workbench.rules().list().stream()
          .filter(rule -> rule.status() == RuleStatus.APPROVED)
          .count();
    }
  }

  private static long waiting(Workbench workbench, int place) {
    return workbench.rules().queue().get(place).id();
  }

  private String written() {
    return ((TextInputControl) view("#ruleText")).getText();
  }

  private Node view(String query) {
    return robot.from(stage.getScene().getRoot()).lookup(query).query();
  }

  private static List<String> stackOfTheWindow() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().equals("JavaFX Application Thread"))
        .flatMap(thread -> Arrays.stream(thread.getValue()))
        .map(StackTraceElement::getClassName)
        .toList();
  }
}
