package dev.praxis.core.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliabilityTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  @ParameterizedTest
  @CsvSource({
    "47, 0, 3, 0.94, wilson, 0.837829, 0.979385",
    "31, 0, 1, 0.96875, wilson, 0.842557, 0.994462",
    "1, 0, 0, 1, wilson, 0.206549, 1",
    "0, 0, 5, 0, wilson, 0, 0.434482",
    "23, 5, 4, 0.796875, 'jeffreys, partial = ½', 0.635608, 0.907228"
  })
  void isAPointWithItsInterval(
      int success, int partial, int failure, double point, String method, double low, double high) {
    var reliability = Reliability.of(success, partial, failure, 0);

    assertThat(reliability.point()).isEqualTo(point, CLOSE);
    assertThat(reliability.interval().method()).isEqualTo(method);
    assertThat(reliability.interval().low()).isEqualTo(low, CLOSE);
    assertThat(reliability.interval().high()).isEqualTo(high, CLOSE);
  }

  @Test
  void saysNothingWithoutVerifiedRuns() {
    var reliability = Reliability.of(0, 0, 0, 7);

    assertThat(reliability.runs()).isZero();
    assertThat(reliability.point()).isNaN();
    assertThat(reliability.interval().low()).isZero();
    assertThat(reliability.interval().high()).isEqualTo(1);
  }
}
