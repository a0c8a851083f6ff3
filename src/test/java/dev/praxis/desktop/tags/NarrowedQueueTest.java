package dev.praxis.desktop.tags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.store.Database;
import dev.praxis.desktop.WorkbenchTest;
import dev.praxis.desktop.charts.ChartCanvas;
import dev.praxis.desktop.common.Tab;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// A place in a chart is chosen by keyboard; the queue shows what is behind it.
final class NarrowedQueueTest extends WorkbenchTest {
  private static final int CARDS = 24;

  @Override
  protected void prepare(Workbench workbench) {
    try (var database = Database.open(workspace())) {
      new ManyCards(database).add(CARDS, workbench);
    }
  }

  @Test
  void aCellOfTheHeatMapShowsItsTagInItsProject() {
    openCharts();
    choose("#projects", 1);

    shell.waitUntil("the filter is shown", () -> shell.sees("#narrowing"));
    shell.waitUntil("only its cards are there", () -> shell.reads("1 of 4"));
    assertThat(shell.reads("in project-1")).isTrue();

    shell.press(KeyCode.W);

    shell.waitUntil("the whole tag is shown", () -> shell.reads("1 of 12"));
    assertThat(shell.reads("in project-1")).isFalse();
  }

  @Test
  void decidingGoesOnWithinTheFilterAndAClickTakesItAway() {
    openCharts();
    choose("#projects", 0);
    shell.waitUntil("only its cards are there", () -> shell.reads("1 of 4"));

    shell.press(KeyCode.X);
    shell.waitUntil("the refused one stands below", () -> shell.reads("1 of 3"));
    shell.click("#narrowing");

    shell.waitUntil("the others wait", () -> shell.reads("1 of 12"));
    assertThat(shell.sees("#narrowing")).isFalse();
  }

  @Test
  void aWeekShowsWhatItsSessionsCarry() {
    openCharts();
    choose("#weeks", 1);

    shell.waitUntil("the filter is shown", () -> shell.sees("#narrowing"));
    shell.waitUntil("its cards are there", () -> shell.reads("1 of 12"));
    shell.click("#narrowing");
    shell.waitUntil("the filter is gone", () -> !shell.sees("#narrowing"));
  }

  private void openCharts() {
    shell.waitUntilOpen().go(Tab.TAGS);
    shell.waitUntil("every card waits", () -> shell.reads("1 of " + CARDS));
    shell.press(KeyCode.C);
    shell.waitUntil("charts are drawn", () -> !summary("#projects").isEmpty());
    shell.waitUntil("weeks are drawn", () -> !summary("#weeks").isEmpty());
  }

  private String summary(String pane) {
    var text = canvas(pane).getAccessibleText();
    return text == null ? "" : text;
  }

  /// Goes to a datum by arrow keys and chooses it.
  private void choose(String pane, int place) {
    var canvas = canvas(pane);
    new FxRobot().interact(canvas::requestFocus);
    for (int i = 0; i <= place; i++) {
      shell.press(KeyCode.RIGHT);
    }
    shell.press(KeyCode.ENTER);
  }

  private ChartCanvas canvas(String pane) {
    return new FxRobot()
        .from(stage.getScene().getRoot())
        .lookup(pane)
        .lookup(".chart-canvas")
        .query();
  }
}
