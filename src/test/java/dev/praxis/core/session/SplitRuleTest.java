package dev.praxis.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.session.SplitRule.Lineage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SplitRuleTest {
  private static final SplitRule CUT_AT_7 = new SplitRule.ByTime(day(7));

  /// Worked by hand: SHA-256 of `holdout-v1`, a zero byte and the key.
  @ParameterizedTest
  @CsvSource({
    "session-001, 0.509657, TRAIN",
    "session-002, 0.624580, TRAIN",
    "session-003, 0.451964, TRAIN",
    "session-004, 0.078722, HELD_OUT",
    "session-006, 0.043692, HELD_OUT",
    "session-012, 0.160090, HELD_OUT"
  })
  void aKeyHasItsPlaceWhateverElseThereIs(String key, double fraction, Split side) {
    var rule = new SplitRule.Random("holdout-v1", 0.3);

    assertThat(rule.fraction(key)).isCloseTo(fraction, within(5e-7));
    assertThat(rule.sideOf(new Lineage(key, null, null))).isEqualTo(side);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, TRAIN",
    "3, 9, QUARANTINE",
    "6, 6, TRAIN",
    "6, 7, QUARANTINE",
    "7, 7, HELD_OUT",
    "10, 10, HELD_OUT"
  })
  void whatReachesAcrossTheCutIsOfUseToNeitherSide(int first, int last, Split side) {
    assertThat(CUT_AT_7.sideOf(new Lineage("any", day(first), day(last)))).isEqualTo(side);
  }

  @Test
  void withoutTimesNothingSaysThatItIsNew() {
    assertThat(CUT_AT_7.sideOf(lineage(null))).isEqualTo(Split.TRAIN);
  }

  private static Lineage lineage(@Nullable Instant time) {
    return new Lineage("any", time, time);
  }

  private static Instant day(int day) {
    return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(day * 86_400L);
  }
}
