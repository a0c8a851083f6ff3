package dev.praxis.desktop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.WorkbenchTest;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Saying which of two runs was better, by the keyboard alone.
class BlindCheckTest extends WorkbenchTest {
  @Override
  protected void prepare(Workbench workbench) {
    new RealReplay(folder.resolve("agent")).run(workbench, 2, 100);
  }

  /// What the sheet says, without what lies behind it.
  private static List<String> sheet() {
    return new FxRobot()
        .from(new FxRobot().lookup("#blindCheck")).lookup(".label").queryAllAs(Label.class).stream()
            .filter(Label::isVisible)
            .map(Label::getText)
            .toList();
  }

  @Test
  void asksPairAfterPairWithoutTellingTheArms() {
    new EvaluationPage(shell).open("the failure rate fell from 100.0 % to 0.0 %");

    shell.press(KeyCode.I);
    shell.waitUntil("it asks", () -> shell.reads("Pair 1 of 4"));
    assertThat(sheet())
        .contains("A", "B")
        .noneMatch(text -> text != null && text.matches("(?i).*(before|after|passed|failed).*"));

    shell.press(KeyCode.E);
    shell.waitUntil("the next one is asked", () -> shell.reads("Pair 2 of 4"));
    shell.press(KeyCode.BACK_SPACE);
    shell.waitUntil("the first one again", () -> shell.reads("You said: equal"));
    shell.press(KeyCode.A);
    for (int pair = 2; pair <= 4; pair++) {
      int now = pair;
      shell.waitUntil("pair " + now + " is asked", () -> shell.reads("Pair " + now + " of 4"));
      shell.press(KeyCode.E);
    }
    shell.waitUntil("it tells how far they agree", () -> shell.reads("of 4 pairs"));

    shell.press(KeyCode.ENTER);
    shell.waitUntil(
        "the card tells it", () -> shell.reads("Blind check: a person who did not know"));
    assertThat(shell.sees("#blindCheck")).isFalse();

    shell.press(KeyCode.CONTROL, KeyCode.Z);
    shell.waitUntil(
        "the last answer is taken back", () -> shell.reads("3 of 4 pairs are answered"));
  }
}
