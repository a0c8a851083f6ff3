package dev.praxis.desktop.sessions.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StretchTest {
  private static final LocalDate FIRST = LocalDate.parse("2024-08-08");

  @ParameterizedTest
  @CsvSource({
    "2024-08-08, DAY, 2024-08-08, 2024-08-09",
    "2024-11-25, DAY, 2024-08-08, 2024-08-09",
    "2024-11-26, WEEK, 2024-08-05, 2024-08-12",
    "2026-08-10, WEEK, 2024-08-05, 2024-08-12",
    "2028-08-10, MONTH, 2024-08-01, 2024-09-01",
  })
  void theLongerTheTimeTheMoreDaysABarHas(
      LocalDate last, Stretch wanted, LocalDate start, LocalDate next) {
    var stretch = Stretch.between(FIRST, last);
    assertThat(stretch).isEqualTo(wanted);
    assertThat(stretch.start(FIRST)).isEqualTo(start);
    assertThat(stretch.next(start)).isEqualTo(next);
    assertThat(stretch.bars(start, next)).isEqualTo(1);
  }
}
