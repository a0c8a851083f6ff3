package dev.praxis.core.skills.composing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillWorkspace;
import dev.praxis.core.statistics.Intervals;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesReliabilityTest {
  @Test
  void ofOneSkillIsItsJeffreysInterval() {
    var alone = SeriesReliability.of(List.of(skill(31, 0, 1)));
    var jeffreys = Intervals.jeffreys(31, 32);

    assertThat(alone.point()).isEqualTo(31 / 32.0);
    assertThat(alone.interval().low()).isCloseTo(jeffreys.low(), within(0.002));
    assertThat(alone.interval().high()).isCloseTo(jeffreys.high(), within(0.002));
  }

  @Test
  void ofSeveralIsTheProduct() {
    var both = SeriesReliability.of(List.of(skill(47, 0, 3), skill(31, 0, 1)));

    assertThat(both.point()).isCloseTo(0.94 * 0.96875, within(1e-12));
    assertThat(both.interval().low()).isLessThan(both.point());
    assertThat(both.interval().high()).isGreaterThan(both.point());
  }

  /// The middle 95 % of Beta(47.5, 3.5) times Beta(26, 7), by numerical integration.
  @Test
  void agreesWithTheExactProduct() {
    var both = SeriesReliability.of(List.of(skill(47, 0, 3), skill(23, 5, 4)));

    assertThat(both.interval().low()).isCloseTo(0.58359, within(0.002));
    assertThat(both.interval().high()).isCloseTo(0.85940, within(0.002));
  }

  /// With many runs each the product of two is nearly normal: its variance is, to first order, the
  /// sum of the squared relative errors of both.
  @Test
  void agreesWithTheDeltaMethodWhereRunsAreMany() {
    var both = SeriesReliability.of(List.of(skill(9_000, 0, 1_000), skill(8_000, 0, 2_000)));

    double relative = Math.sqrt(0.1 / 0.9 / 10_000 + 0.2 / 0.8 / 10_000);
    double half = 1.959964 * 0.72 * relative;
    assertThat(both.interval().low()).isCloseTo(0.72 - half, within(3e-4));
    assertThat(both.interval().high()).isCloseTo(0.72 + half, within(3e-4));
  }

  @Test
  void isTheSameForTheSameCounts() {
    var skills = List.of(skill(3, 1, 2), skill(5, 0, 0));

    assertThat(SeriesReliability.of(skills)).isEqualTo(SeriesReliability.of(skills));
    assertThat(SeriesReliability.of(skills).interval().method()).contains("seed 20240229");
  }

  @Test
  void aPartWithoutRunsLeavesNoPointAndAWideInterval() {
    var both = SeriesReliability.of(List.of(skill(47, 0, 3), skill(0, 0, 0)));

    assertThat(both.point()).isNaN();
    assertThat(both.interval().high() - both.interval().low()).isGreaterThan(0.85);
  }

  private static Skill skill(int success, int partial, int failure) {
    return new Skill(
        1,
        "s",
        "",
        "",
        "active",
        1,
        "manual",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Instant.EPOCH,
        null,
        Reliability.of(success, partial, failure, 9),
        "",
        "",
        "",
        "",
        null,
        0.5,
        SkillWorkspace.text("s"));
  }
}
