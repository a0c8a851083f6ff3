package dev.praxis.core.skills.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;

/// What must hold of the order in which skills are found, whatever they are.
class RetrievalOrderTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private static Skill skill(Reliability reliability, double prior, int days) {
    return new Skill(
        1,
        "a",
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
        NOW.minus(Duration.ofDays(900)),
        NOW.minus(Duration.ofDays(days)),
        reliability,
        "",
        "",
        "",
        "",
        null,
        prior,
        SkillText.of("a", List.of()));
  }

  private static double score(Reliability reliability, double match, int days, boolean lower) {
    return Found.of(skill(reliability, 0.5, days), new Match(match, match, match), lower, NOW)
        .score();
  }

  @Property
  void anotherSuccessNeverLowersTheScore(
      @ForAll @IntRange(min = 1, max = 100) int success,
      @ForAll @IntRange(max = 20) int partial,
      @ForAll @IntRange(max = 100) int failure,
      @ForAll @DoubleRange(min = 0, max = 1) double match,
      @ForAll @IntRange(max = 400) int days) {
    var before = Reliability.of(success, partial, failure, 0);
    var after = Reliability.of(success + 1, partial, failure, 0);

    for (boolean lower : new boolean[] {true, false}) {
      assertThat(score(after, match, days, lower))
          .isGreaterThanOrEqualTo(score(before, match, days, lower) - 1e-12);
    }
  }

  @Property
  void anotherFailureNeverRaisesTheScore(
      @ForAll @IntRange(max = 100) int success,
      @ForAll @IntRange(max = 20) int partial,
      @ForAll @IntRange(min = 1, max = 100) int failure,
      @ForAll @DoubleRange(min = 0, max = 1) double match) {
    var before = Reliability.of(success, partial, failure, 0);
    var after = Reliability.of(success, partial, failure + 1, 0);

    for (boolean lower : new boolean[] {true, false}) {
      assertThat(score(after, match, 3, lower))
          .isLessThanOrEqualTo(score(before, match, 3, lower) + 1e-12);
    }
  }

  @Property
  void whatRunsSayOfThemselvesNeverCounts(
      @ForAll @IntRange(max = 50) int success,
      @ForAll @IntRange(max = 50) int failure,
      @ForAll @IntRange(max = 500) int self) {
    for (boolean lower : new boolean[] {true, false}) {
      assertThat(score(Reliability.of(success, 0, failure, self), 0.5, 1, lower))
          .isEqualTo(score(Reliability.of(success, 0, failure, 0), 0.5, 1, lower));
    }
  }

  @Property
  void aBetterMatchAndANewerUseNeverLowerTheScore(
      @ForAll @DoubleRange(min = 0, max = 1) double match,
      @ForAll @DoubleRange(min = 0, max = 1) double more,
      @ForAll @IntRange(max = 500) int days,
      @ForAll @IntRange(max = 500) int older) {
    var reliability = Reliability.of(4, 1, 2, 0);

    assertThat(score(reliability, Math.max(match, more), days, false))
        .isGreaterThanOrEqualTo(score(reliability, match, days, false));
    assertThat(score(reliability, match, days, false))
        .isGreaterThanOrEqualTo(score(reliability, match, days + older, false));
    assertThat(score(reliability, match, days, false)).isBetween(0.0, 1.0);
  }

  @Property
  void anotherSharedWordNeverLowersTheMatchAndOneOfItsOwnNeither(
      @ForAll @FloatRange(min = 0.1f, max = 1) float weight,
      @ForAll @IntRange(min = 1, max = 200) int others) {
    var task = Set.of("deploy", "imag", "cluster");
    var few = Map.of("deploy", weight);
    var more = Map.of("deploy", weight, "imag", weight);
    var own = Map.of("deploy", weight, "imag", weight, "bread", 1f);
    var rest = Collections.nCopies(others, Map.of("other", 1f));
    var all = new ArrayList<Map<String, Float>>(List.of(few, more, own));
    all.addAll(rest);

    var matches = Keywords.of(all).to(task);

    assertThat(matches[1]).isGreaterThanOrEqualTo(matches[0]);
    assertThat(matches[2]).isEqualTo(matches[1]);
    assertThat(matches[3]).isZero();
  }
}
