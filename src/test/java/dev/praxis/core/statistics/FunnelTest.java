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

class FunnelTest {

  /// Counts by scipy.stats.binom.ppf.
  @ParameterizedTest
  @CsvSource({
    "0.9, 10, 7, 10, 5, 10",
    "0.9, 32, 25, 32, 23, 32",
    "0.8, 50, 34, 45, 31, 48",
    "0.94, 1, 0, 1, 0, 1",
    "0.5, 20, 6, 14, 3, 17",
    "0.9, 500, 436, 463, 428, 470"
  })
  void agreesWithAnIndependentImplementation(
      double pooled, int n, int low95, int high95, int low998, int high998) {
    var funnel = new Funnel(pooled);

    assertThat(funnel.limits95(n).low() * n).isCloseTo(low95, within(1e-9));
    assertThat(funnel.limits95(n).high() * n).isCloseTo(high95, within(1e-9));
    assertThat(funnel.limits998(n).low() * n).isCloseTo(low998, within(1e-9));
    assertThat(funnel.limits998(n).high() * n).isCloseTo(high998, within(1e-9));
  }

  @Test
  void isAPointWhereNothingVaries() {
    assertThat(new Funnel(1).limits95(7)).isEqualTo(new Interval("funnel 95 %", 1, 1));
    assertThat(new Funnel(0).limits998(7)).isEqualTo(new Interval("funnel 99.8 %", 0, 0));
  }

  @Test
  void refusesWhatIsNoRate() {
    assertThatThrownBy(() -> new Funnel(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Funnel(0.5).limits95(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void theWideLimitsHoldTheNarrowOnes(
      @ForAll @DoubleRange(min = 0.02, max = 0.98) double pooled,
      @ForAll @IntRange(min = 1, max = 800) int n) {
    var narrow = new Funnel(pooled).limits95(n);
    var wide = new Funnel(pooled).limits998(n);

    assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
    assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
    assertThat(narrow.low() - 1.0 / n).isLessThan(pooled);
    assertThat(narrow.high() + 1.0 / n).isGreaterThan(pooled); // no more than a count away
  }
}
