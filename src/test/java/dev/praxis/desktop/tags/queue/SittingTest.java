package dev.praxis.desktop.tags.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.queue.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SittingTest {
  private final Sitting sitting = new Sitting();
  private int decided;

  private void decide(int times, Verdict verdict, int seconds) {
    for (int i = 0; i < times; i++) {
      sitting.add(List.of(key(decided++)), verdict, Duration.ofSeconds(seconds));
    }
  }

  private static CardKey key(int number) {
    return new CardKey(number, 0, "a");
  }

  @Test
  void twentyFiveDecisionsAreToldUntilTheNextOne() {
    decide(14, Verdict.REAL, 5);
    decide(8, Verdict.NOT_REAL, 9);
    decide(2, Verdict.SNOOZED, 9);
    assertThat(sitting.batch()).isEmpty();

    decide(1, Verdict.SNOOZED, 90);

    assertThat(sitting.batch()).contains(new Sitting.Batch(25, Duration.ofSeconds(5), 14, 8, 3));
    decide(1, Verdict.REAL, 5);
    assertThat(sitting.batch()).isEmpty();
    decide(24, Verdict.NOT_REAL, 3);
    assertThat(sitting.batch()).contains(new Sitting.Batch(25, Duration.ofSeconds(3), 1, 24, 0));
  }

  @Test
  void whatWasTakenBackIsNotOfTheBatch() {
    decide(25, Verdict.REAL, 5);

    sitting.takenBack(key -> key.equals(key(24)));

    assertThat(sitting.batch()).isEmpty();
    decide(1, Verdict.NOT_REAL, 5);
    assertThat(sitting.batch()).map(Sitting.Batch::notReal).contains(1);
  }

  @Test
  void takingBackAnOlderBatchLeavesTheNextWhole() {
    decide(50, Verdict.REAL, 5);

    sitting.takenBack(key -> key.session() < 25);

    assertThat(sitting.batch()).map(Sitting.Batch::decisions).contains(25);
  }

  @Test
  void longSittingsGoOnBeingTold() {
    for (int batch = 0; batch < 12; batch++) {
      decide(25, Verdict.REAL, 5);
      assertThat(sitting.batch()).as("batch %d", batch).isPresent();
    }
  }

  @Test
  void approvalsUnderTwoSecondsAreNoticedAboveThreeInTen() {
    decide(7, Verdict.REAL, 8);
    decide(3, Verdict.REAL, 1);
    assertThat(sitting.tooFast()).isEmpty();

    decide(1, Verdict.REAL, 1);

    assertThat(sitting.tooFast()).contains(4 / 11.0);
  }

  @Test
  void refusalsMayBeFast() {
    decide(20, Verdict.NOT_REAL, 0);
    decide(9, Verdict.REAL, 0);
    assertThat(sitting.tooFast()).isEmpty();
  }
}
