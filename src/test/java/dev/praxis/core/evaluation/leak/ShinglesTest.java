package dev.praxis.core.evaluation.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  private static final String REQUEST =
      "fix the failing login test then run the whole suite and report back with the ";

  @Test
  void twoRequestsThatDifferInTheirLastWordAreAlike() {
    var one = Shingles.of(REQUEST + "result");
    var other = Shingles.of(REQUEST + "output");
    var shared = new HashSet<>(one);
    shared.retainAll(other);

    assertThat(one).hasSize(12);
    assertThat(other).hasSize(12);
    assertThat(shared).as("11 of 13, 0.846154").hasSize(11);
  }

  @Test
  void aShortTextTellsNothing() {
    assertThat(Shingles.of("Go on, please")).isEmpty();
  }
}
