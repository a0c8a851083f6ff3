package dev.praxis.desktop.skills.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.keeping.NewSkill;
import dev.praxis.core.skills.standing.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

  private static final Judged JUDGED = new Judged(new Standing(null, 2, 1, 1), List.of());

  private static SkillRow row(Reliability reliability, Judged judged, boolean selfReported) {
    return SkillRow.of(skill("active", reliability), false, judged, selfReported);
  }

  @Test
  void saysNothingOfDriftBeforeItIsKnownWhatIsUsual() {
    assertThat(row(Reliability.of(19, 0, 0, 0), JUDGED, false).drift())
        .isEqualTo(DriftState.UNKNOWN);
    assertThat(row(Reliability.of(20, 0, 0, 0), JUDGED, false).drift())
        .isEqualTo(DriftState.STEADY);
  }

  @Test
  void whatIsNotReadYetIsNotJudged() {
    var row = SkillRow.of(skill("active", Reliability.of(30, 0, 0, 0)), false, null, false);

    assertThat(row.stale()).isFalse();
    assertThat(row.drift()).isEqualTo(DriftState.UNKNOWN);
  }

  @Test
  void countsSelfReportedRunsOnlyWhereAsked() {
    var verified = Reliability.of(3, 0, 1, 4);

    assertThat(row(verified, JUDGED, false).reliability()).isEqualTo(verified);
    assertThat(row(verified, JUDGED, true).reliability()).isEqualTo(Reliability.of(5, 1, 2, 0));
  }

  @Test
  void isFoundByEveryWordInAnyOrder() {
    var row = row(Reliability.of(0, 0, 0, 0), JUDGED, false);

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
