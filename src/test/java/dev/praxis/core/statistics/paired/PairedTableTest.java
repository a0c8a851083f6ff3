package dev.praxis.core.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PairedTableTest {

  @Test
  void correctsTheCorrelationForContinuity() {
    var bentur = new PairedTable(1, 1, 7, 12).interval();

    assertThat(bentur.low()).as("-0.5017 without it").isCloseTo(-0.506920, within(1e-6));
    assertThat(bentur.high()).as("-0.0361 without it").isCloseTo(-0.025559, within(1e-6));
  }

  @Test
  void boundsNewFailuresFromAbove() {
    assertThat(new PairedTable(0, 0, 0, 30).newFailureBound()).isCloseTo(0.0950, within(5e-5));
    assertThat(new PairedTable(0, 0, 1, 29).newFailureBound()).isCloseTo(0.1486, within(5e-5));
    assertThat(new PairedTable(0, 0, 4, 16).newFailureBound()).isCloseTo(0.4010, within(5e-5));
    assertThat(new PairedTable(3, 2, 0, 0).newFailureBound()).isEqualTo(1);
  }

  @Test
  void saysHowManyPreventedFailuresCanDecide() {
    assertThat(IntStream.rangeClosed(0, 8).map(c -> McNemar.leastPrevented(c, 0.05)))
        .containsExactly(6, 8, 10, 12, 13, 15, 17, 18, 20);
  }

  @Test
  void knowsNoDifferenceWithoutItems() {
    var empty = new PairedTable(0, 0, 0, 0);

    assertThatThrownBy(empty::difference).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(empty::interval).isInstanceOf(IllegalStateException.class);
    assertThat(empty.test().exact()).isEqualTo(1);
  }

  @Property
  void turnsRoundWithTheArms(
      @ForAll @IntRange(max = 60) int a,
      @ForAll @IntRange(max = 60) int b,
      @ForAll @IntRange(max = 60) int c,
      @ForAll @IntRange(min = 1, max = 60) int d) {
    var there = new PairedTable(a, b, c, d);
    var back = new PairedTable(a, c, b, d);

    assertThat(there.difference()).isCloseTo(-back.difference(), within(1e-12));
    assertThat(there.interval().low()).isCloseTo(-back.interval().high(), within(1e-9));
    assertThat(there.test().exact()).isCloseTo(back.test().exact(), within(1e-9));
  }

  @Property
  void holdsTheDifferenceInsideTheInterval(
      @ForAll @IntRange(max = 200) int a,
      @ForAll @IntRange(max = 200) int b,
      @ForAll @IntRange(max = 200) int c,
      @ForAll @IntRange(min = 1, max = 200) int d) {
    var table = new PairedTable(a, b, c, d);
    var interval = table.interval();

    assertThat(interval.low()).isBetween(-1.0, table.difference());
    assertThat(interval.high()).isBetween(table.difference(), 1.0);
    assertThat(table.test().midP()).isBetween(0.0, 1.0);
    assertThat(table.test().exact()).isBetween(table.test().midP() - 1e-9, 1.0);
  }
}
