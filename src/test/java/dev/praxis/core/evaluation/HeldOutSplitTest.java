package dev.praxis.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.praxis.core.Problem;
import dev.praxis.core.review.History;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.session.Split;
import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldOutSplitTest {
  @TempDir Path folder;
  private Database database;
  private SampleRows rows;
  private History history;
  private HeldOutSplit split;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("w.db"));
    rows = new SampleRows(database);
    history = new History(database);
    split = new HeldOutSplit(database, history);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private SampleRows.Row on(String key, int day) {
    long at = Instant.EPOCH.plus(day, ChronoUnit.DAYS).toEpochMilli();
    return rows.session(key).with("started_at", at).with("ended_at", at);
  }

  private void report(String request, String key, int day) {
    var row = rows.session(key).user(request).call("Bash", "ls").ok("figures");
    long at = Instant.EPOCH.plus(day, ChronoUnit.DAYS).toEpochMilli();
    row.call("Write", "report.md").with("started_at", at).with("ended_at", at);
  }

  private Map<String, Split> sides() {
    return new SessionStore(database)
        .list(SessionQuery.ALL).stream().collect(Collectors.toMap(Session::key, Session::split));
  }

  @Test
  void holdsOutTheNewestAndQuarantinesWhatStraddles() {
    on("s1", 1);
    var g2 = on("s2", 2);
    var g3 = on("s3", 3);
    on("s4", 9).with("lineage_id", g3.lineage());
    on("s5", 4);
    on("s6", 6);
    on("s7", 7);
    on("s8", 8);
    on("s9", 3).with("lineage_id", g2.lineage());
    on("s10", 10);

    var report = split.byTime(3.0 / 8);

    assertThat(sides())
        .containsOnly(
            Map.entry("s1", Split.TRAIN),
            Map.entry("s2", Split.TRAIN),
            Map.entry("s3", Split.QUARANTINE),
            Map.entry("s4", Split.QUARANTINE),
            Map.entry("s5", Split.TRAIN),
            Map.entry("s6", Split.TRAIN),
            Map.entry("s7", Split.HELD_OUT),
            Map.entry("s8", Split.HELD_OUT),
            Map.entry("s9", Split.TRAIN),
            Map.entry("s10", Split.HELD_OUT));
    assertThat(report.train()).isEqualTo(5);
    assertThat(report.heldOut()).isEqualTo(3);
    assertThat(report.quarantine()).isEqualTo(2);
    assertThat(report.method()).isEqualTo("time");
    assertThat(split.current()).isEqualTo(report);
  }

  @Test
  void leavesSidesGivenByTheInputAlone() {
    on("early", 1).heldOut();
    on("late", 9).split(Split.TRAIN);
    on("a", 2);
    on("b", 3);

    split.byTime(0.5);

    assertThat(sides())
        .containsEntry("early", Split.HELD_OUT)
        .containsEntry("late", Split.TRAIN)
        .containsEntry("a", Split.TRAIN)
        .containsEntry("b", Split.HELD_OUT);
  }

  @Test
  void whatHasNoTimesStaysInTraining() {
    on("a", 1);
    on("b", 2);
    rows.session("timeless").with("started_at", null);

    split.byTime(0.9);

    assertThat(sides()).containsEntry("timeless", Split.TRAIN).containsEntry("b", Split.HELD_OUT);
    assertThat(sides()).containsEntry("a", Split.TRAIN);
  }

  @Test
  void anotherSplitReplacesTheLast() {
    for (int day = 1; day <= 10; day++) {
      on("session-%03d".formatted(day), day);
    }
    split.byTime(0.3);

    var report = split.random(0.3, "holdout-v1");

    assertThat(sides())
        .containsEntry("session-004", Split.HELD_OUT)
        .containsEntry("session-006", Split.HELD_OUT)
        .containsEntry("session-001", Split.TRAIN)
        .containsEntry("session-003", Split.TRAIN);
    assertThat(report.method()).isEqualTo("random");
    assertThat(report.quarantine()).isZero();
  }

  @Test
  void isOneDecisionThatUndoTakesBack() {
    on("a", 1);
    on("b", 2);
    var before = split.current();
    split.byTime(0.5);
    assertThat(split.current().heldOut()).isEqualTo(1);

    assertThat(history.undo()).hasValueSatisfying(d -> assertThat(d.act()).isEqualTo("split"));

    assertThat(split.current()).isEqualTo(before);
    assertThat(before.method()).isEqualTo("default");
    history.redo();
    assertThat(split.current().heldOut()).isEqualTo(1);
  }

  @Test
  void theHashTellsOneSplitFromAnother() {
    on("a", 1);
    on("b", 2);
    on("c", 3);
    var first = split.byTime(0.34).hash();
    var second = split.byTime(0.67).hash();

    assertThat(first).hasSize(64).isNotEqualTo(second);
    assertThat(split.byTime(0.34).hash()).isEqualTo(first);
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> split.byTime(0.3)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> split.random(0.3, "x")).isInstanceOf(Problem.class);
    on("a", 1);
    on("b", 2);
    assertThatThrownBy(() -> split.byTime(0)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> split.byTime(Double.NaN)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> split.random(1, "x")).isInstanceOf(Problem.class);
  }

  @Test
  void aSplitOfTheInputIsToldAsSuch() {
    rows.session("train");
    rows.session("held").heldOut();

    assertThat(split.current().method()).isEqualTo("input");
    assertThat(split.current().share()).isEqualTo(0.5);
  }

  @Test
  void anEmbargoKeepsWhatComesRightAfterTheCutFromBothSides() {
    for (int day = 1; day <= 10; day++) {
      on("s" + day, day);
    }

    var report = split.byTime(0.4, 2);

    assertThat(report.train()).isEqualTo(6);
    assertThat(report.quarantine()).isEqualTo(2);
    assertThat(sides())
        .containsEntry("s7", Split.QUARANTINE)
        .containsEntry("s8", Split.QUARANTINE)
        .containsEntry("s9", Split.HELD_OUT);
    assertThatThrownBy(() -> split.byTime(0.4, -1)).isInstanceOf(Problem.class);
  }

  @Test
  void wholeProjectsCanBeHeldOut() {
    on("a", 1).project("shop");
    on("b", 2).project("clinic");
    var both = on("c", 3).project("shop");
    on("d", 3).project("clinic").with("lineage_id", both.lineage());

    var report = split.byProject(List.of("clinic"));

    assertThat(sides())
        .containsOnly(
            Map.entry("a", Split.TRAIN),
            Map.entry("b", Split.HELD_OUT),
            Map.entry("c", Split.QUARANTINE),
            Map.entry("d", Split.QUARANTINE));
    assertThat(report.method()).isEqualTo("project");
    assertThat(report.lineages()).isEqualTo(new HeldOutSplit.Counts(1, 1, 1));
    assertThat(report.projects()).isEqualTo(new HeldOutSplit.Counts(1, 1, 2));
    assertThatThrownBy(() -> split.byProject(List.of("bakery")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("bakery");
    assertThatThrownBy(() -> split.byProject(List.of("clinic", "shop")))
        .isInstanceOf(Problem.class);
    history.undo();
    assertThat(sides()).containsEntry("b", Split.TRAIN);
  }

  @Test
  void theSameTaskGivenTwiceStaysOnOneSide() {
    var request =
        "Write the quarterly report of the shop from the figures in the folder, with one table for"
            + " every month and a chart of all sales at its end, and call it part ";
    report(request + "one", "old", 1);
    for (int day = 2; day <= 8; day++) {
      on("s" + day, day);
    }
    report(request + "two", "new", 9);
    on("newest", 10);

    split.byTime(0.3);

    assertThat(sides())
        .as("alike, on both sides of the cut: of use to neither")
        .containsEntry("old", Split.QUARANTINE)
        .containsEntry("new", Split.QUARANTINE)
        .containsEntry("newest", Split.HELD_OUT)
        .containsEntry("s8", Split.HELD_OUT);
  }

  @Test
  void waysToSplitAreComparedOnTheTrainingSideAlone() {
    for (int day = 1; day <= 20; day++) {
      on("s" + day, day).project(day % 2 == 0 ? "shop" : "clinic").tag(day > 14 ? "new" : "old");
    }
    on("hidden", 25).tag("hidden").heldOut();

    var found = split.compare(2);

    assertThat(found.time().failures()).isEqualTo(6);
    assertThat(found.time().covered()).as("what is new was never seen before").isZero();
    assertThat(found.random().covered()).isEqualTo(found.random().failures()).isPositive();
    assertThat(found.drift()).isTrue();
    assertThat(found.sentence()).endsWith("the gap is drift.");
    assertThat(found.projects())
        .extracting(SplitComparison.Part::name, SplitComparison.Part::covered)
        .containsExactlyInAnyOrder(tuple("shop", 10), tuple("clinic", 10));
  }
}
