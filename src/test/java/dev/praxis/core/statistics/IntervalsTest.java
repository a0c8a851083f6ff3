package dev.praxis.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntervalsTest {

  /// One interval computed by an independent implementation (scipy, statsmodels).
  record Oracle(String function, List<Integer> counts, List<Double> expected, double tolerance) {
    @Override
    public String toString() {
      return function + counts;
    }
  }

  static List<Oracle> oracles() throws IOException {
    try (var json = IntervalsTest.class.getResourceAsStream("/statistics/oracles.json")) {
      return List.of(new ObjectMapper().readValue(json, Oracle[].class));
    }
  }

  @ParameterizedTest
  @MethodSource("oracles")
  void agreesWithIndependentImplementations(Oracle oracle) {
    var interval = interval(oracle.function(), oracle.counts());

    assertThat(interval.low()).isCloseTo(oracle.expected().get(0), within(oracle.tolerance()));
    assertThat(interval.high()).isCloseTo(oracle.expected().get(1), within(oracle.tolerance()));
  }

  private static Interval interval(String function, List<Integer> n) {
    return switch (function) {
      case "wilson" -> Intervals.wilson(n.get(0), n.get(1));
      case "jeffreys" -> Intervals.jeffreys(n.get(0), n.get(1));
      case "clopperPearson" -> Intervals.clopperPearson(n.get(0), n.get(1));
      case "jeffreysHalfCredit" -> Intervals.jeffreysHalfCredit(n.get(0), n.get(1), n.get(2));
      case "newcombeUnpaired" -> Intervals.newcombeUnpaired(n.get(0), n.get(1), n.get(2), n.get(3));
      default -> throw new IllegalArgumentException(function);
    };
  }

  @Test
  void knowsNothingWithoutObservations() {
    assertThat(Intervals.wilson(0, 0)).isEqualTo(new Interval("wilson", 0, 1));
    assertThat(Intervals.jeffreys(0, 0)).isEqualTo(new Interval("jeffreys", 0, 1));
    assertThat(Intervals.clopperPearson(0, 0)).isEqualTo(new Interval("clopper-pearson", 0, 1));
  }

  @Test
  void refusesCountsThatAreNoProportion() {
    assertThatThrownBy(() -> Intervals.wilson(3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Intervals.jeffreys(-1, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Intervals.newcombeUnpaired(0, 0, 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void everyIntervalHoldsItsProportionAndMirrors(
      @ForAll @IntRange(min = 1, max = 5_000) int n, @ForAll @IntRange(max = 5_000) int some) {
    int x = some % (n + 1);
    var there =
        List.of(Intervals.wilson(x, n), Intervals.jeffreys(x, n), Intervals.clopperPearson(x, n));
    var mirrored =
        List.of(
            Intervals.wilson(n - x, n),
            Intervals.jeffreys(n - x, n),
            Intervals.clopperPearson(n - x, n));

    for (int i = 0; i < there.size(); i++) {
      assertThat((double) x / n).isBetween(there.get(i).low(), there.get(i).high());
      assertThat(there.get(i).low()).isCloseTo(1 - mirrored.get(i).high(), within(1e-9));
      assertThat(there.get(i).low()).isGreaterThanOrEqualTo(0);
      assertThat(there.get(i).high()).isLessThanOrEqualTo(1);
    }
  }

  @Property
  void theExactIntervalIsNeverNarrowerThanJeffreys(
      @ForAll @IntRange(min = 1, max = 500) int n, @ForAll @IntRange(max = 500) int some) {
    int x = some % (n + 1);
    var exact = Intervals.clopperPearson(x, n);
    var jeffreys = Intervals.jeffreys(x, n);

    assertThat(exact.low()).isLessThanOrEqualTo(jeffreys.low() + 1e-9);
    assertThat(exact.high()).isGreaterThanOrEqualTo(jeffreys.high() - 1e-9);
  }
}
