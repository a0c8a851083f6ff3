package dev.praxis.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RatesTest {

  @Test
  void comparesTwoRatesByNewcombe() {
    var difference = Rates.difference(Rates.of(47, 0, 3), Rates.of(31, 0, 1));

    assertThat(difference.difference()).isCloseTo(0.02875, within(1e-9));
    assertThat(difference.interval().low()).isCloseTo(-0.10344592465927227, within(1e-9));
    assertThat(difference.interval().high()).isCloseTo(0.1341065868503649, within(1e-9));
    assertThat(difference.decisive()).isFalse();
  }

  @Test
  void isDecisiveWhereTheIntervalLeavesNothingOut() {
    assertThat(Rates.difference(Rates.of(18, 0, 2), Rates.of(9, 0, 11)).decisive()).isTrue();
  }

  @Test
  void saysWhereTheMethodIsNotExact() {
    var difference = Rates.difference(Rates.of(23, 5, 4), Rates.of(31, 0, 1));

    assertThat(difference.interval().method()).isEqualTo("square and add, partial = ½");
    assertThat(difference.interval().low()).isLessThan(difference.difference());
    assertThat(difference.interval().high()).isGreaterThan(difference.difference());
  }

  @Test
  void refusesToCompareWithNothing() {
    assertThatThrownBy(() -> Rates.difference(Rates.of(0, 0, 0), Rates.of(1, 0, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rollsOverTheNewestOutcomes() {
    var rolling = Rates.rolling(new double[] {1, 0, 0.5, 1, 1}, 3);

    assertThat(rolling).extracting(Rates.Rate::n).containsExactly(1, 2, 3, 3, 3);
    assertThat(rolling).extracting(Rates.Rate::point).containsExactly(1.0, 0.5, 0.5, 0.5, 2.5 / 3);
    assertThat(rolling.get(1).interval()).isEqualTo(Intervals.wilson(1, 2));
  }

  @Property
  void swappingTheRatesMirrorsTheDifference(
      @ForAll @IntRange(min = 1, max = 60) int a,
      @ForAll @IntRange(max = 10) int partial,
      @ForAll @IntRange(max = 60) int b,
      @ForAll @IntRange(min = 1, max = 60) int c) {
    var one = Rates.of(a, partial, b);
    var other = Rates.of(b, 0, c);
    var there = Rates.difference(one, other);
    var back = Rates.difference(other, one);

    assertThat(there.difference()).isCloseTo(-back.difference(), within(1e-12));
    assertThat(there.interval().low()).isCloseTo(-back.interval().high(), within(1e-9));
    assertThat(there.difference())
        .isBetween(there.interval().low() - 1e-9, there.interval().high() + 1e-9);
  }
}
