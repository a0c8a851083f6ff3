package dev.praxis.core.statistics.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PowerTest {
  private static final Power USUAL = new Power(0.20, 0.05);

  @Test
  void agreesWithIndependentSums() {
    assertThat(USUAL.exact(20, 0.05)).isCloseTo(0.095, within(5e-4));
    assertThat(USUAL.exact(40, 0.05)).isCloseTo(0.364, within(5e-4));
    assertThat(USUAL.exact(60, 0.05)).isCloseTo(0.581, within(5e-4));
    assertThat(USUAL.exact(100, 0.05)).isCloseTo(0.837, within(5e-4));
    assertThat(USUAL.midP(20, 0.05)).isCloseTo(0.183, within(5e-4));
    assertThat(USUAL.midP(40, 0.05)).isCloseTo(0.466, within(5e-4));
    assertThat(USUAL.midP(60, 0.05)).isCloseTo(0.666, within(5e-4));
    assertThat(USUAL.midP(100, 0.05)).isCloseTo(0.876, within(5e-4));
  }

  @Test
  void saysHowManyItemsEightyPercentTakes() {
    assertThat(new Power(0.30, 0.05).itemsForEighty()).isEqualTo(42);
    assertThat(USUAL.itemsForEighty()).isEqualTo(85);
    assertThat(new Power(0.15, 0.05).itemsForEighty()).isEqualTo(155);
  }

  @Test
  void knowsSetsThatCanNeverDecide() {
    assertThat(Power.canDecide(5, 0.05)).isFalse();
    assertThat(Power.canDecide(6, 0.05)).isTrue();
    assertThat(Power.canDecide(6, 0.05 / 3)).isFalse();
  }

  @Test
  void takesEvidenceFromAnyLook() {
    int[] first = new int[6];
    for (int c = 0; c <= 5; c++) {
      int b = c;
      while (EValue.of(b, c) < EValue.EVIDENCE) {
        b++;
      }
      first[c] = b;
    }

    assertThat(first).containsExactly(7, 11, 14, 16, 18, 21);
  }
}
