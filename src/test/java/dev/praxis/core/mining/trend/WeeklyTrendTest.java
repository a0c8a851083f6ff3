package dev.praxis.core.mining.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made before each test
final class WeeklyTrendTest {
  private static final String TAG = "forgot_to_run_tests";

  @TempDir private Path folder;
  private Database database;
  private SampleRows rows;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("test.db"));
    rows = new SampleRows(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private SampleRows.Row session(String key, String day) {
    return began(key, day).user("Fix the login");
  }

  private SampleRows.Row began(String key, String day) {
    return rows.session(key).with("started_at", Instant.parse(day + "T10:00:00Z").toEpochMilli());
  }

  private TagWeek week(String monday) {
    return new WeeklyTrend(database)
        .byTag().getOrDefault(TAG, List.of()).stream()
            .filter(each -> each.monday().equals(LocalDate.parse(monday)))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void aWeekCountsLineagesThatBeganInItAndThoseThatCarryTheTag() {
    var sunday = session("a", "2026-11-08").tag(TAG);
    session("b", "2026-11-09").tag(TAG);
    session("c", "2026-11-15");
    session("d", "2026-11-12");

    assertThat(week("2026-11-02"))
        .isEqualTo(new TagWeek(LocalDate.parse("2026-11-02"), 1, 1, Set.of(sunday.id())));
    assertThat(week("2026-11-09").lineages()).isEqualTo(3);
    assertThat(week("2026-11-09").carriers()).isEqualTo(1);
    assertThat(week("2026-11-09").rate()).isEqualTo(1 / 3.0);
  }

  @Test
  void aForkCountsWithTheSessionItCameFrom() {
    var parent = session("a", "2026-11-09").tag(TAG);
    var fork = began("b", "2026-11-17").forkOf(parent).tag(TAG);
    session("c", "2026-11-17");

    assertThat(week("2026-11-09").carriers()).isEqualTo(1);
    assertThat(week("2026-11-09").sessions()).containsExactlyInAnyOrder(parent.id(), fork.id());
    assertThat(week("2026-11-16").carriers()).isZero();
    assertThat(week("2026-11-16").lineages()).isEqualTo(1);
  }

  @Test
  void heldOutSessionsCountNowhere() {
    session("a", "2026-11-09").tag(TAG);
    session("b", "2026-11-10").tag(TAG).heldOut();

    assertThat(week("2026-11-09").lineages()).isEqualTo(1);
    assertThat(week("2026-11-09").carriers()).isEqualTo(1);
  }

  @Test
  void whatIsOlderThanTwelveWeeksIsLeftOut() {
    session("old", "2026-08-01").tag("used_wrong_model_id");
    session("new", "2026-11-09").tag(TAG);

    assertThat(new WeeklyTrend(database).byTag()).containsOnlyKeys(TAG);
    assertThat(new WeeklyTrend(database).byTag().get(TAG)).hasSize(12);
  }
}
