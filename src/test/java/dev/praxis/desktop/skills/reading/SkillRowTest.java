package dev.praxis.desktop.skills.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.skills.NewSkill;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.standing.DriftState;
import dev.praxis.core.skills.standing.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SkillRowTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final SkillText TEXT =
      new SkillText(
          "rolling_deploy",
          "Deploys a container",
          "deployment",
          List.of(),
          List.of(),
          List.of(SkillText.Step.of("Deploy", Map.of(), "It runs")),
          List.of(),
          List.of("kubernetes"),
          List.of());

  private static Skill skill(String status, Reliability reliability) {
    return new Skill(
        1,
        TEXT.name(),
        TEXT.description(),
        TEXT.category(),
        status,
        1,
        "manual",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        TEXT.tags(),
        List.of(),
        NOW,
        null,
        reliability,
        "",
        "",
        "",
        "",
        null,
        NewSkill.byHand(TEXT).prior(),
        TEXT);
  }

  private static Standing lastSuccess(@Nullable Integer daysAgo) {
    var at = daysAgo == null ? null : NOW.minus(Duration.ofDays(daysAgo));
    return new Standing(at, 2, 1, 1, DriftState.TOO_FEW);
  }

  private static SkillRow row(Reliability reliability, Standing standing, boolean selfReported) {
    return SkillRow.of(skill("active", reliability), false, standing, selfReported);
  }

  @Test
  void goesStaleNinetyDaysAfterItsLastVerifiedSuccess() {
    var once = Reliability.of(1, 0, 0, 0);

    assertThat(row(once, lastSuccess(89), false).stale(NOW)).isFalse();
    assertThat(row(once, lastSuccess(91), false).stale(NOW)).isTrue();
    assertThat(row(once, lastSuccess(null), false).stale(NOW)).isTrue();
  }

  @Test
  void aSkillNobodyRanIsNewNotStale() {
    assertThat(row(Reliability.of(0, 0, 0, 4), lastSuccess(null), false).stale(NOW)).isFalse();
  }

  @Test
  void whatIsNotReadYetIsNotSaidToBeStale() {
    var row = SkillRow.of(skill("active", Reliability.of(1, 0, 0, 0)), false, null, false);

    assertThat(row.stale(NOW)).isFalse();
  }

  @Test
  void countsSelfReportedRunsOnlyWhereAsked() {
    var verified = Reliability.of(3, 0, 1, 4);

    assertThat(row(verified, lastSuccess(1), false).reliability()).isEqualTo(verified);
    assertThat(row(verified, lastSuccess(1), true).reliability())
        .isEqualTo(Reliability.of(5, 1, 2, 0));
  }

  @Test
  void isFoundByEveryWordInAnyOrder() {
    var row = row(Reliability.of(0, 0, 0, 0), lastSuccess(null), false);

    assertThat(row.matches("KUBER deploys")).isTrue();
    assertThat(row.matches("kubernetes postgres")).isFalse();
    assertThat(row.matches("")).isTrue();
  }

  @Test
  void archivedSkillsAreHiddenUntilAskedFor() {
    var filter = new SkillFilter();
    var archived = SkillRow.of(skill("archived", Reliability.of(0, 0, 0, 0)), false, null, false);

    assertThat(filter.predicate()).rejects(archived);
    filter.statusProperty().set("archived");
    assertThat(filter.predicate()).accepts(archived);
    filter.statusProperty().set(SkillFilter.ANY);
    assertThat(filter.predicate()).accepts(archived);
  }
}
