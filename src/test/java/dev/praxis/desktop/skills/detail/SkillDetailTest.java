package dev.praxis.desktop.skills.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.skills.Reliability;
import dev.praxis.core.words.Texts;
import org.junit.jupiter.api.Test;

class SkillDetailTest {
  private static final Texts TEXTS = Texts.ofThisComputer();

  @Test
  void neverShowsAPointWithoutRuns() {
    assertThat(SkillDetail.of(Reliability.of(0, 0, 0, 1), 0.5, TEXTS))
        .isEqualTo(
            new SkillDetail(
                "–", "no runs, prior only: 0.50", "n = 0; 1 self-reported, not counted"));
  }

  @Test
  void showsAPointWithItsIntervalMethodAndRuns() {
    assertThat(SkillDetail.of(Reliability.of(1, 0, 0, 0), 0.5, TEXTS))
        .isEqualTo(
            new SkillDetail(
                "1.00", "0.21–1.00 (Wilson, 95 %), n = 1", "1 success, 0 partial, 0 failure"));
  }

  @Test
  void aDifferenceWhoseIntervalHoldsZeroIsNotDecisive() {
    var verdict =
        VersionsSection.verdict(Reliability.of(47, 0, 3, 0), Reliability.of(31, 0, 1, 0), TEXTS);

    assertThat(verdict)
        .isEqualTo("Not decisive: +2.9 pp [−10.3, +13.4] (Newcombe, 95 %), n = 32 and 50.");
  }

  @Test
  void aDifferenceBeyondChanceIsDecisive() {
    var verdict =
        VersionsSection.verdict(Reliability.of(40, 0, 10, 0), Reliability.of(10, 0, 40, 0), TEXTS);

    assertThat(verdict).startsWith("Decisive: −60.0 pp");
  }

  @Test
  void versionsWithoutRunsAreNotCompared() {
    assertThat(
            VersionsSection.verdict(Reliability.of(9, 0, 0, 0), Reliability.of(0, 0, 0, 7), TEXTS))
        .startsWith("Which is better cannot be told");
  }
}
