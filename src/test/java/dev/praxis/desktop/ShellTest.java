package dev.praxis.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.common.Tab;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

final class ShellTest extends WorkbenchTest {

  @Override
  protected void prepare(Workbench workbench) {
    workbench.rules().add("Always read the error before the next attempt.", java.util.List.of());
  }

  @Test
  void keysWithControlSwitchTabs() {
    shell.waitUntilOpen();
    for (var tab : Tab.values()) {
      assertThat(shell.go(tab).shownTab()).isEqualTo(tab);
    }
  }

  @Test
  void altLeftGoesBackAndAltRightForward() {
    shell.waitUntilOpen().go(Tab.RULES).go(Tab.SKILLS);
    shell.press(KeyCode.ALT, KeyCode.LEFT);
    assertThat(shell.shownTab()).isEqualTo(Tab.RULES);
    shell.press(KeyCode.ALT, KeyCode.RIGHT);
    assertThat(shell.shownTab()).isEqualTo(Tab.SKILLS);
  }

  @Test
  void paletteGoesWhereItsLettersSay() {
    shell.waitUntilOpen().press(KeyCode.CONTROL, KeyCode.K);
    assertThat(shell.sees("#palette")).isTrue();
    shell.write("go eval").press(KeyCode.ENTER);
    assertThat(shell.sees("#palette")).isFalse();
    assertThat(shell.shownTab()).isEqualTo(Tab.EVALUATION);
  }

  @Test
  void lettersTypedIntoThePaletteDecideNothing() {
    shell.waitUntilOpen().press(KeyCode.CONTROL, KeyCode.K).write("u");
    assertThat(shell.sees("#palette")).isTrue();
    assertThat(shell.toast()).isEmpty();
    shell.press(KeyCode.ESCAPE);
    assertThat(shell.sees("#palette")).isFalse();
  }

  @Test
  void helpListsTheKeysAndEscapeClosesIt() {
    shell.waitUntilOpen().press(KeyCode.F1);
    assertThat(shell.sees("#cheatSheet")).isTrue();
    assertThat(shell.reads("Ctrl Shift Z")).isTrue();
    shell.press(KeyCode.ESCAPE);
    assertThat(shell.sees("#cheatSheet")).isFalse();
  }

  @Test
  void undoTellsWhatItTookBack() {
    shell.waitUntilOpen();
    shell.waitUntil("undo is possible", () -> shell.canUndo());
    shell.press(KeyCode.U);
    shell.waitUntil("the toast tells", () -> shell.toast().startsWith("Undone: "));
  }

  @Test
  void themeIsChosenInThePaletteAndKept() {
    shell.waitUntilOpen().press(KeyCode.CONTROL, KeyCode.K).write("dark").press(KeyCode.ENTER);
    assertThat(shell.stylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
    shell.press(KeyCode.CONTROL, KeyCode.K).write("light").press(KeyCode.ENTER);
    assertThat(shell.stylesheets()).noneMatch(sheet -> sheet.endsWith("dark.css"));
  }

  @Test
  void windowComesBackWhereItWas() {
    shell.waitUntilOpen().go(Tab.SKILLS);
    onFx(() -> {
      stage.setX(40);
      stage.setY(30);
      stage.setWidth(970);
      stage.setHeight(700);
    });
    onFx(stage::hide);
    onFx(() -> {
      stage.setX(0);
      stage.setWidth(990);
      openWindow();
    });
    shell.waitUntilOpen();
    assertThat(stage.getX()).isEqualTo(40);
    assertThat(stage.getWidth()).isEqualTo(970);
    assertThat(shell.shownTab()).isEqualTo(Tab.SKILLS);
  }

  private static void onFx(Runnable work) {
    Platform.runLater(work);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
