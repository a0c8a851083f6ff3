package dev.praxis.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JudgeQualityTest {

  @Test
  void isValidatedByItsLowerBounds() {
    assertThat(new JudgeQuality(30, 10, 78, 2).validated()).isFalse();
    assertThat(new JudgeQuality(95, 5, 98, 2).validated()).isTrue();
  }

  @Test
  void putsTheCorrectedShareInsideItsInterval() {
    var judge = new JudgeQuality(30, 10, 78, 2);
    var interval = judge.correctedInterval(80, 400, 2_000, 5);

    assertThat(interval.low()).isLessThan(judge.correct(80, 400));
    assertThat(interval.high()).isGreaterThan(judge.correct(80, 400));
    assertThat(interval).isEqualTo(judge.correctedInterval(80, 400, 2_000, 5));
  }

  @Test
  void refusesToCorrectAJudgeThatGuesses() {
    var guess = new JudgeQuality(11, 10, 10, 10);

    assertThat(guess.correctable()).isFalse();
    assertThatThrownBy(() -> guess.correct(5, 10)).isInstanceOf(IllegalStateException.class);
  }
}
