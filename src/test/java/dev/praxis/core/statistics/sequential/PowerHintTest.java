package dev.praxis.core.statistics.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PowerHintTest {

  @Test
  void atOneLookSixOfSixAreNeededAndWithThreeSevenOfSeven() {
    assertThat(PowerHint.of(6, 1, 0.10).needed()).isEqualTo(6);
    assertThat(PowerHint.of(6, 1, 0.10).canDecide()).isTrue();
    assertThat(PowerHint.of(6, 3, 0.10).needed()).isEqualTo(7);
    assertThat(PowerHint.of(6, 3, 0.10).canDecide()).isFalse();
  }

  @Test
  void usualChanceIsThePublishedPower() {
    assertThat(PowerHint.of(40, 1, 0.10).usual()).isCloseTo(0.364, within(0.0005));
    assertThat(PowerHint.of(100, 1, 0.10).usual()).isCloseTo(0.837, within(0.0005));
  }

  @Test
  void whatIsDetectableIsFoundAndAPointLessIsNot() {
    var hint = PowerHint.of(40, 1, 0.10);
    double found = hint.detectable().orElseThrow();

    assertThat(new Power(found + 0.05, 0.05).exact(40, 0.05)).isGreaterThanOrEqualTo(0.80);
    assertThat(new Power(found - 0.01 + 0.05, 0.05).exact(40, 0.05)).isLessThan(0.80);
    assertThat(PowerHint.of(5, 3, 0.10).detectable()).isEmpty();
  }

  @Test
  void pairsForTheSmallestDifferenceAreJustEnough() {
    var hint = PowerHint.of(20, 1, 0.15);
    int pairs = hint.pairsForSmallest().orElseThrow();

    assertThat(new Power(0.20, 0.05).exact(pairs, 0.05)).isGreaterThanOrEqualTo(0.80);
    assertThat(new Power(0.20, 0.05).exact(pairs - 1, 0.05)).isLessThan(0.80);
    assertThat(pairs)
        .as("near the published 85, which is of the approximate test")
        .isBetween(85, 105);
  }
}
