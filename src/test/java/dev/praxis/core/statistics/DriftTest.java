package dev.praxis.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DriftTest {
  private final Drift chart = Drift.over(0.06);

  @Test
  void weighsFailuresAsComputedElsewhere() {
    assertThat(chart.heard()).isCloseTo(0.11320754716981131, within(1e-9));
    assertThat(chart.ofFailure()).isCloseTo(0.6348782724359694, within(1e-9));
    assertThat(chart.ofSuccess()).isCloseTo(-0.05826890812397564, within(1e-9));
  }

  @Test
  void sumsAsComputedElsewhere() {
    double[] expected = {
      0,
      0,
      0.6348782724359694,
      0.5766093643119937,
      1.2114876367479632,
      1.8463659091839326,
      1.788097001059957,
      2.4229752734959265,
      3.057853545931896,
      3.6927318183678652,
      3.6344629102438897,
      4.2693411826798595
    };

    var trace = chart.trace(0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1);

    assertThat(trace).containsExactly(expected, within(1e-9));
    assertThat(trace[8]).isLessThan(Drift.LIMIT);
    assertThat(trace[9]).isGreaterThan(Drift.LIMIT);
  }

  @Test
  void weighsAPartialSuccessBetweenBoth() {
    assertThat(chart.next(1, 0.5))
        .isCloseTo((chart.next(1, 0) + chart.next(1, 1)) / 2, within(1e-12));
  }

  @Test
  void refusesRatesThatCannotGrow() {
    assertThatThrownBy(() -> Drift.over(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Drift.over(1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void neverFallsUnderZeroAndAFailureNeverCalms(
      @ForAll @DoubleRange(min = 0.01, max = 0.9) double tolerated,
      @ForAll @Size(max = 60) boolean[] failed,
      @ForAll @IntRange(max = 59) int worse) {
    var some = new double[failed.length];
    for (int i = 0; i < some.length; i++) {
      some[i] = failed[i] ? 1 : 0;
    }
    var more = some.clone();
    if (worse < more.length) {
      more[worse] = 1;
    }
    var drift = Drift.over(tolerated);
    var trace = drift.trace(some);
    var worseTrace = drift.trace(more);

    for (int i = 0; i < trace.length; i++) {
      assertThat(trace[i]).isNotNegative();
      assertThat(worseTrace[i]).isGreaterThanOrEqualTo(trace[i] - 1e-12);
    }
  }
}
