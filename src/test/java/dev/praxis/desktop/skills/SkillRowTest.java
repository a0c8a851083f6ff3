package dev.praxis.desktop.skills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.desktop.common.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkillRowTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private static SkillRow row(Skill.Run... runs) {
    var verified =
        (int) List.of(runs).stream().filter(run -> !run.verifier().equals("self")).count();
    var skill =
        new Skill(
            1,
            "rolling_deploy",
            "Deploys a container",
            "deployment",
            "active",
            1,
            "manual",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of("kubernetes"),
            List.of(),
            NOW,
            null,
            new Reliability(
                verified, 0, 0, runs.length - verified, Intervals.wilson(verified, verified)),
            "",
            "",
            "",
            "",
            null,
            0.5,
            SkillText.of("rolling_deploy", List.of()));
    return new SkillRow(skill, List.of(runs));
  }

  private static Skill.Run run(int daysAgo, String outcome, String verifier) {
    return new Skill.Run(1, NOW.minus(Duration.ofDays(daysAgo)), 1, outcome, verifier, null, "");
  }

  @Test
  void goesStaleNinetyDaysAfterItsLastVerifiedSuccess() {
    assertThat(row(run(89, "success", "test")).stale(NOW)).isFalse();
    assertThat(row(run(91, "success", "test")).stale(NOW)).isTrue();
  }

  @Test
  void neitherFailuresNorOnesOwnWordKeepItFresh() {
    assertThat(
            row(run(91, "success", "test"), run(2, "failure", "test"), run(1, "success", "self"))
                .stale(NOW))
        .isTrue();
  }

  @Test
  void aSkillNobodyRanIsNewNotStale() {
    assertThat(row().stale(NOW)).isFalse();
    assertThat(row(run(200, "success", "self")).stale(NOW)).isFalse();
  }

  @Test
  void isFoundByEveryWordInAnyOrder() {
    assertThat(row().matches("KUBER deploys")).isTrue();
    assertThat(row().matches("kubernetes postgres")).isFalse();
    assertThat(row().matches("")).isTrue();
  }

  @Test
  void neverShowsAPointWithoutRuns() {
    assertThat(SkillDetail.of(row(run(1, "success", "self")), Texts.ofThisComputer()))
        .isEqualTo(
            new SkillDetail("–", "no runs, prior only", "n = 0; 1 self-reported, not counted"));
  }

  @Test
  void showsAPointWithItsIntervalMethodAndRuns() {
    assertThat(SkillDetail.of(row(run(1, "success", "test")), Texts.ofThisComputer()))
        .isEqualTo(
            new SkillDetail(
                "1.00", "0.21–1.00 (Wilson, 95 %), n = 1", "1 success, 0 partial, 0 failure"));
  }
}
