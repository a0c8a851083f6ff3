package dev.praxis.core.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClustersTest {
  private static final List<List<Double>> SIX =
      List.of(
          List.of(1.0, 1.0, 1.0, 0.0),
          List.of(1.0, 1.0),
          List.of(1.0, 0.0, 0.0),
          List.of(1.0),
          List.of(0.0, -1.0),
          List.of(1.0, 1.0));

  @Test
  void drawsWhatEnumerationWouldGive() {
    var exact = Clusters.of(SIX).bootstrap(10_000, 7);
    var twice = Clusters.of(SIX.stream().flatMap(one -> List.of(one, one).stream()).toList());
    var drawn = twice.bootstrap(10_000, 7);

    assertThat(exact.exact()).isTrue();
    assertThat(drawn.exact()).isFalse();
    assertThat(drawn.mean()).isCloseTo(exact.mean(), within(0.01));
    assertThat(drawn.deviation())
        .as("twice the clusters, a root of two less of error")
        .isCloseTo(exact.deviation() / Math.sqrt(2), within(0.01));
  }

  @Test
  void givesTheSameDrawsForTheSameSeed() {
    var many = Clusters.of(Collections.nCopies(30, List.of(1.0, 0.0, -1.0, 1.0)));

    assertThat(many.bootstrap(500, 3)).isEqualTo(many.bootstrap(500, 3));
    assertThat(many.signFlip(3)).isEqualTo(many.signFlip(3));
  }

  @Test
  void drawsSignsWhereThereAreTooManyToTry() {
    var mixed = IntStream.range(0, 24).mapToObj(i -> List.of(i % 3 == 0 ? -1.0 : 1.0)).toList();

    assertThat(Clusters.of(mixed).signFlip(11))
        .as("of 24 signs 16 one way: twice the binomial tail")
        .isCloseTo(0.1516, within(0.006));
  }

  @Test
  void cannotReachSignificanceWithFewClusters() {
    var five = Collections.nCopies(5, List.of(1.0, 1.0, 1.0));

    assertThat(Clusters.of(five).signFlip(1)).isEqualTo(0.0625);
    assertThat(Clusters.leastSignFlip(5)).isEqualTo(0.0625);
    assertThat(Clusters.leastSignFlip(6)).isEqualTo(0.03125);
  }

  @Test
  void knowsNothingFromOneCluster() {
    var one = Clusters.of(List.of(List.of(1.0, 1.0)));

    assertThat(one.interval().low()).isEqualTo(-1);
    assertThat(one.interval().high()).isEqualTo(1);
    assertThatThrownBy(() -> Clusters.of(List.of(List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// Written out, for every pattern of signs.
  @Property(tries = 200)
  void everyPatternOfSignsIsCountedOnce(
      @ForAll @Size(min = 1, max = 10) List<@IntRange(min = -3, max = 3) Integer> thirds) {
    var sums = thirds.stream().map(each -> each / 3.0).toList();
    double seen = Math.abs(sums.stream().mapToDouble(each -> each).sum());
    int asFar = 0;
    for (int pattern = 0; pattern < 1 << sums.size(); pattern++) {
      double sum = 0;
      for (int i = 0; i < sums.size(); i++) {
        sum += (pattern >> i & 1) == 0 ? sums.get(i) : -sums.get(i);
      }
      asFar += Math.abs(sum) >= seen - 1e-9 ? 1 : 0;
    }

    assertThat(Clusters.apart(sums).signFlip(1)).isEqualTo((double) asFar / (1 << sums.size()));
  }
}
