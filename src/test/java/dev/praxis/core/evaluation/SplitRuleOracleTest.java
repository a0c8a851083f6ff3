package dev.praxis.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.session.Split;
import dev.praxis.core.session.SplitRule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of a split against values worked out elsewhere.
class SplitRuleOracleTest {
  private static Instant day(int day) {
    return Instant.EPOCH.plus(day, ChronoUnit.DAYS);
  }

  @ParameterizedTest
  @CsvSource({
    "g1, 1, 1, TRAIN",
    "g2, 2, 3, TRAIN",
    "g3, 3, 9, QUARANTINE",
    "g4, 4, 4, TRAIN",
    "g5, 6, 6, TRAIN",
    "g6, 7, 7, HELD_OUT",
    "g7, 8, 8, HELD_OUT",
    "g8, 10, 10, HELD_OUT"
  })
  void theCutDividesByTime(String lineage, int first, int last, Split side) {
    var rule = new SplitRule.ByTime(day(7));

    assertThat(rule.sideOf(new SplitRule.Lineage(lineage, day(first), day(last)))).isEqualTo(side);
  }

  @ParameterizedTest
  @CsvSource({
    "session-001, TRAIN",
    "session-002, TRAIN",
    "session-003, TRAIN",
    "session-004, HELD_OUT",
    "session-006, HELD_OUT",
    "session-012, HELD_OUT"
  })
  void theHashDividesAtRandom(String lineage, Split side) {
    var rule = new SplitRule.Random("holdout-v1", 0.30);

    assertThat(rule.sideOf(new SplitRule.Lineage(lineage, null, null))).isEqualTo(side);
  }

  @ParameterizedTest
  @CsvSource({
    "session-001, 0.509657", "session-002, 0.624580", "session-003, 0.451964",
    "session-004, 0.078722", "session-006, 0.043692", "session-012, 0.160090"
  })
  void theFractionOfTheHashIsWhereTheShareCuts(String lineage, double fraction) {
    var place = new SplitRule.Lineage(lineage, null, null);

    assertThat(new SplitRule.Random("holdout-v1", fraction - 2e-6).sideOf(place))
        .isEqualTo(Split.TRAIN);
    assertThat(new SplitRule.Random("holdout-v1", fraction + 2e-6).sideOf(place))
        .isEqualTo(Split.HELD_OUT);
  }
}
