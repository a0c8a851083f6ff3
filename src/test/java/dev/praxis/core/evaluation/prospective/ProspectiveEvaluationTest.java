package dev.praxis.core.evaluation.prospective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.LookLedger;
import dev.praxis.core.evaluation.kept.Release;
import dev.praxis.core.evaluation.verdict.VerdictState;
import dev.praxis.core.mining.TagMiner;
import dev.praxis.core.mining.shipped.Detectors;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProspectiveEvaluationTest {
  private static final String TAG = "forgot_to_run_tests";
  private static final String OTHER = "lost_file";

  /// Sessions begin here, an hour apart.
  private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

  @TempDir Path folder;
  private Database database;
  private SampleRows rows;
  private RuleStore rules;
  private ProspectiveEvaluation prospective;
  private int sessions;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("w.db"));
    rows = new SampleRows(database);
    var history = new History(database);
    var miner = new TagMiner(database, history, Detectors.all());
    rules = new RuleStore(database, history, new TokenCounter(), miner::carriers);
    rules.approve(List.of(rules.add("Run the test suite first.", List.of(TAG)).id()));
    prospective = new ProspectiveEvaluation(database, rules, Detectors::all, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private SampleRows.Row session(String model) {
    return rows.session("s" + sessions++).with("model", model).with("cwd", "/home/ada/shop");
  }

  private void some(int n, int failing, int others, String model) {
    for (int i = 0; i < n; i++) {
      var row = session(model).outcome(i < failing ? "failure" : "success", "label");
      if (i < failing) {
        row.tag(TAG);
      }
      if (i < others) {
        row.tag(OTHER);
      }
    }
  }

  private void exported() {
    long at = START.plus(Duration.ofHours(sessions)).minusSeconds(60).toEpochMilli();
    database.use(handle -> {
      handle.execute(
          "INSERT OR IGNORE INTO instruction_file (id, path) VALUES (1, '/home/ada/shop/CLAUDE.md')");
      handle.execute(
          "INSERT INTO instruction_version (file_id, at, after, rules) VALUES (1, ?, x'00', ?)",
          at,
          "[{\"id\": 1, \"version\": 1, \"text\": \"Run the test suite first.\"}]");
    });
  }

  @Test
  void tellsThatARateChangedAndNotWhy() {
    some(70, 56, 5, "some-model");
    exported();
    some(80, 48, 5, "some-model");

    var kept = prospective.run(null, Progress.ignored());

    assertThat(kept.state()).isEqualTo(VerdictState.POTENTIAL);
    assertThat(kept.before().failed()).isEqualTo(56);
    assertThat(kept.after().sessions()).isEqualTo(80);
    assertThat(kept.change()).isCloseTo(-0.2, within(1e-9));
    var interval = Objects.requireNonNull(kept.interval());
    assertThat(interval.low()).isCloseTo(-0.333873, within(1e-6));
    assertThat(interval.high()).isCloseTo(-0.052431, within(1e-6));
    assertThat(kept.sentence())
        .startsWith("Prospective: the failure rate changed after the export of CLAUDE.md")
        .endsWith("An association over time, not proof.");
    assertThat(kept.sentence() + kept.cautions()).doesNotContain("significant", "McNemar");
    assertThat(kept.cautions()).contains(ProspectiveVerdict.CAVEAT);
    assertThat(kept.controls()).singleElement().extracting("tag").isEqualTo(OTHER);
    assertThat(kept.beyondControls()).isCloseTo(-0.2 - (5.0 / 80 - 5.0 / 70), within(1e-9));
    assertThat(kept.drift().sums()).hasSize(80);
    assertThat(kept.looks().used()).as("nothing held out was read").isZero();
  }

  @Test
  void givesNoVerdictAcrossAChangeOfModel() {
    some(20, 10, 0, "some-model");
    exported();
    some(20, 2, 0, "newer-model");

    var kept = prospective.run(null, Progress.ignored());

    assertThat(kept.state()).isEqualTo(VerdictState.INVALID);
    assertThat(kept.sentence()).contains("other models ran the sessions after the export");
    assertThat(kept.cautions())
        .contains("Models before: some-model (20); after: newer-model (20).");
  }

  @Test
  void hearsARise() {
    some(20, 1, 0, "some-model");
    exported();
    some(20, 20, 0, "some-model");

    assertThat(prospective.run(null, Progress.ignored()).drift().alarm()).isBetween(2, 10);
  }

  @Test
  void heldOutSessionsAreALook() {
    some(5, 2, 0, "some-model");
    exported();
    session("some-model").outcome("failure", "label").tag(TAG).heldOut();
    session("some-model").outcome("success", "label").heldOut();

    var kept = prospective.run(null, Progress.ignored());

    assertThat(kept.after().failed()).isEqualTo(1);
    assertThat(kept.after().sessions()).isEqualTo(2);
    assertThat(new LookLedger(database).used()).isEqualTo(1);
  }

  @Test
  void needsAnExportAndSessionsOnBothSides() {
    some(3, 1, 0, "some-model");

    assertThatThrownBy(() -> prospective.run(null, Progress.ignored()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("No rules were exported");
    exported();
    assertThatThrownBy(() -> prospective.run(null, Progress.ignored()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("0 after it");
  }

  @Test
  void theTrendGoesFromReleaseToRelease() {
    some(4, 3, 0, "some-model");
    exported();
    some(4, 2, 0, "some-model");
    exported();
    some(4, 1, 0, "newer-model");
    session("newer-model").tag(TAG).heldOut();

    var releases = new Trends(database).read().releases();

    assertThat(releases)
        .extracting(Release::name)
        .containsExactly("before", "CLAUDE.md 1, 1 rule", "CLAUDE.md 2, 1 rule");
    assertThat(releases).extracting(Release::repeats).containsExactly(3, 2, 1);
    assertThat(releases).extracting(Release::sessions).containsExactly(4, 4, 4);
    assertThat(releases.getLast().models()).containsExactly("newer-model");
    assertThat(releases.getLast().until()).isNull();
  }
}
