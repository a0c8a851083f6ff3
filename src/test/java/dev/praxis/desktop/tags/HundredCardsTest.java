package dev.praxis.desktop.tags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.queue.QueueOrder;
import dev.praxis.core.store.Database;
import dev.praxis.desktop.StateTables;
import dev.praxis.desktop.WorkbenchTest;
import dev.praxis.desktop.common.Tab;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/// A hundred pieces of evidence, decided and taken back without touching the mouse.
final class HundredCardsTest extends WorkbenchTest {
  private static final int CARDS = 100;
  private static final int UNFOLDED_EVERY = 5;
  private static final int RETAGGED_EVERY = 20;
  private static final double MOST_KEYS = 2.5;
  private static final List<KeyCode> KEYS = List.of(KeyCode.A, KeyCode.A, KeyCode.X, KeyCode.S);

  @Override
  protected void prepare(Workbench workbench) {
    try (var database = Database.open(workspace())) {
      new ManyCards(database).add(CARDS, workbench);
    }
  }

  /// As the work really is: every fifth card is unfolded first, every twentieth gets another tag.
  @Test
  void oneKeyDecidesEachAndOneKeyTakesEachBack() {
    var atFirst = StateTables.of(workspace());
    shell.waitUntilOpen().go(Tab.TAGS);
    shell.waitUntil("every card waits", () -> shell.reads("1 of 100"));
    var keys = new AtomicInteger();
    var mouse = new AtomicInteger();
    stage.addEventFilter(KeyEvent.KEY_PRESSED, _ -> keys.incrementAndGet());
    stage.addEventFilter(MouseEvent.ANY, _ -> mouse.incrementAndGet());

    for (int i = 0; i < CARDS; i++) {
      if (i % UNFOLDED_EVERY == 0) {
        shell.strike(KeyCode.SPACE);
      }
      shell.strike(i % RETAGGED_EVERY == 0 ? KeyCode.DIGIT1 : KEYS.get(i % KEYS.size()));
    }

    shell.waitUntil("nothing waits", () -> shell.reads("Queue clear"));
    shell.waitUntil("what is snoozed is told", () -> shell.reads("25 snoozed cards wait"));
    shell.waitUntil("every decision is written", () -> verdicts().equals("25 50 25"));
    assertThat(waiting()).isZero();
    assertThat(keys.get() / (double) CARDS).isBetween(1.0, MOST_KEYS);

    for (int i = 0; i < CARDS; i++) {
      shell.strike(KeyCode.U);
    }

    shell.waitUntil("every card waits again", () -> shell.reads("1 of 100"));
    assertThat(StateTables.of(workspace()).rows()).isEqualTo(atFirst.rows());
    assertThat(mouse).hasValue(0);
  }

  @Test
  void noKeyDecidesWhileATagIsTyped() {
    shell.waitUntilOpen().go(Tab.TAGS);
    shell.waitUntil("every card waits", () -> shell.reads("1 of 100"));

    shell.press(KeyCode.T);
    shell.waitUntil("a tag is asked for", () -> shell.sees("#tagField"));
    shell.write("axs_1");
    assertThat(waiting()).isEqualTo(CARDS);
    shell.press(KeyCode.ENTER);

    shell.waitUntil("the new tag is there", () -> shell.reads("axs_1"));
    shell.waitUntil("one is decided", () -> shell.reads("1 of 99"));
    shell.press(KeyCode.U);
    shell.waitUntil("it waits again", () -> waiting() == CARDS);
  }

  @Test
  void aGroupIsDecidedAfterALookAtEachQuote() {
    shell.waitUntilOpen().go(Tab.TAGS);
    shell.waitUntil("every card waits", () -> shell.reads("1 of 100"));
    shell.press(KeyCode.G);
    shell.waitUntil("what is alike is one row", () -> shell.reads("1 of 25"));

    shell.press(KeyCode.SHIFT, KeyCode.A);
    shell.waitUntil("every quote is listed", () -> shell.reads("4 quotes, all real?"));
    assertThat(waiting()).isEqualTo(CARDS);
    shell.press(KeyCode.ENTER);

    shell.waitUntil("four are decided", () -> waiting() == CARDS - 4);
    shell.waitUntil("the next group is shown", () -> shell.reads("1 of 24"));
    shell.press(KeyCode.U);
    shell.waitUntil("one key takes all four back", () -> waiting() == CARDS);
  }

  private int waiting() {
    try (var workbench = Workbench.open(workspace())) {
      return workbench.queue().waiting(QueueOrder.NEWEST, null).size();
    }
  }

  /// Refused, real and snoozed.
  private String verdicts() {
    try (var database = Database.open(workspace())) {
      return database.read(handle ->
          handle
              .createQuery(
                  """
                  SELECT group_concat(times, ' ') FROM (
                    SELECT count(*) AS times FROM evidence_review GROUP BY verdict ORDER BY verdict)
                  """)
              .mapTo(String.class)
              .one());
    }
  }
}
