package dev.praxis.desktop;

import dev.praxis.desktop.common.Tab;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The frame around the tabs as a person sees it: what can be done there, and what can be read.
public final class ShellPage {
  private static final int PATIENCE_SECONDS = 20;
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final FxRobot robot;
  private final Stage stage;

  ShellPage(FxRobot robot, Stage stage) {
    this.robot = robot;
    this.stage = stage;
  }

  /// Waits until something is so; fails with what was waited for.
  public void waitUntil(String what, Callable<Boolean> isSo) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(isSo));
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain until " + what + "; visible: " + texts(), e);
    }
  }

  public ShellPage waitUntilOpen() {
    waitUntil("the workspace is open", () -> sees("#tabs"));
    return this;
  }

  public ShellPage press(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  /// Presses a key as one who types fast does: without waiting for what it shows.
  public ShellPage strike(KeyCode key) {
    var keyboard = robot.robotContext().getKeyboardRobot();
    keyboard.pressNoWait(key);
    keyboard.releaseNoWait(key);
    return this;
  }

  /// Types as [#write] does, without its pause after each letter.
  public ShellPage type(String text) {
    var keyboard = robot.robotContext().getBaseRobot();
    text.chars()
        .mapToObj(Character::toString)
        .forEach(letter -> keyboard.typeKeyboard(stage.getScene(), KeyCode.UNDEFINED, letter));
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  public ShellPage write(String text) {
    robot.write(text, 0);
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  /// Clicks it once it is there: rows of tables come a pulse after what they show.
  public ShellPage click(String query) {
    waitUntil(
        query + " can be clicked",
        () -> robot.lookup(query).queryAll().stream().anyMatch(ShellPage::shown));
    robot.clickOn(query);
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  public ShellPage go(Tab tab) {
    return press(KeyCode.CONTROL, KeyCode.getKeyCode(Integer.toString(tab.number())));
  }

  public Tab shownTab() {
    for (var tab : Tab.values()) {
      if (find("#tab-" + tab.word()).getPseudoClassStates().contains(SELECTED)) {
        return tab;
      }
    }
    throw new AssertionError("no tab is selected");
  }

  public boolean sees(String query) {
    return robot.from(root()).lookup(query).queryAll().stream().anyMatch(ShellPage::shown);
  }

  public boolean reads(String text) {
    return texts().stream().anyMatch(seen -> seen.contains(text));
  }

  /// Everything written in the window now.
  public List<String> texts() {
    return robot
        .from(root())
        .lookup((Predicate<Node>) Labeled.class::isInstance)
        .queryAll()
        .stream()
        .filter(ShellPage::shown)
        .map(node -> ((Labeled) node).getText())
        .filter(text -> text != null && !text.isBlank())
        .toList();
  }

  public String toast() {
    return robot.from(root()).lookup("#toast .label").queryAllAs(Label.class).stream()
        .filter(ShellPage::shown)
        .map(Label::getText)
        .findFirst()
        .orElse("");
  }

  public boolean canUndo() {
    return !find("#undo").isDisabled();
  }

  public List<String> stylesheets() {
    return List.copyOf(stage.getScene().getStylesheets());
  }

  private Node find(String query) {
    return robot.from(root()).lookup(query).query();
  }

  private Node root() {
    return stage.getScene().getRoot();
  }

  private static <T> T onFx(Callable<T> read) {
    return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), read);
  }

  private static boolean shown(Node node) {
    for (var each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
