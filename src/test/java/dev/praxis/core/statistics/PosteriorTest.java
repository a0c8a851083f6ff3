package dev.praxis.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosteriorTest {

  @ParameterizedTest
  @CsvSource({
    "1, 10, 0.9263632480516292",
    "2, 10, 0.7450084485439715",
    "3, 10, 0.4807485978328125",
    "4, 10, 0.2380609798327691",
    "5, 20, 0.6773040712990275"
  })
  void tellsHowProbableARateUnderThreeTenthsIs(int x, int n, double expected) {
    assertThat(Posterior.of(x, n).below(0.3)).isCloseTo(expected, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 0.3958186964094079",
    "5, 5, 0.7074815446042269",
    "31, 32, 0.917521763018618",
    "47, 50, 0.8261284795320926"
  })
  void tellsHowProbableARateOfNineTenthsIs(int x, int n, double expected) {
    assertThat(Posterior.of(x, n).atLeast(0.9)).isCloseTo(expected, within(1e-6));
  }

  @Test
  void givesHalfCreditToPartialSuccesses() {
    assertThat(Posterior.halfCredit(1, 2, 7).below(0.3))
        .isCloseTo(Posterior.of(2, 10).below(0.3), within(1e-12));
  }

  @Test
  void refusesWhatIsNoCount() {
    assertThatThrownBy(() -> Posterior.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void anotherSuccessMakesALowRateLessProbable(
      @ForAll @IntRange(max = 200) int success,
      @ForAll @IntRange(max = 200) int failure,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double threshold) {
    var before = Posterior.halfCredit(success, 0, failure);
    var after = Posterior.halfCredit(success + 1, 0, failure);

    assertThat(after.below(threshold)).isLessThanOrEqualTo(before.below(threshold) + 1e-12);
    assertThat(before.below(threshold) + before.atLeast(threshold)).isCloseTo(1, within(1e-9));
  }
}
