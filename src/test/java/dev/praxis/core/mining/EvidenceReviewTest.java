package dev.praxis.core.mining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.shipped.Detectors;
import dev.praxis.core.review.History;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceReviewTest {
  private static final String TESTS = "forgot_to_run_tests";
  private static final String COMMIT = "committed_without_asking";

  @TempDir Path folder;
  private Database database;
  private SampleRows rows;
  private History history;
  private TagMiner miner;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("w.db"));
    rows = new SampleRows(database);
    history = new History(database);
    miner = new TagMiner(database, history, Detectors.all());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private SampleRows.Row committing(String key) {
    return rows.session(key)
        .user("Fix the rounding")
        .agent("On it.")
        .call("Bash", "git commit -am rounding")
        .ok("[main 1234567] rounding")
        .agent("Fixed and committed.")
        .user("I never asked you to commit.");
  }

  @Test
  void refusedEvidenceCountsNoMoreAndUndoBringsItBack() {
    committing("one");
    miner.mine(1, Progress.ignored());

    miner.evidence(COMMIT).forEach(evidence -> miner.review(evidence, "not_real"));

    assertThat(miner.counts(1).tags()).isEmpty();
    assertThat(miner.counts(1).failures()).isZero();
    assertThat(miner.evidence(COMMIT)).extracting(Evidence::verdict).containsOnly("not_real");
    history.undo();
    assertThat(miner.counts(1).tags()).hasSize(1);
    assertThat(miner.evidence(COMMIT).getFirst().verdict()).isEqualTo("unreviewed");
  }

  @Test
  void theCuratorsWordOutlivesMiningAgain() {
    var session = committing("one");
    miner.mine(1, Progress.ignored());
    miner.evidence(COMMIT).forEach(evidence -> miner.review(evidence, "not_real"));
    session.agent("Sorry.");

    assertThat(miner.mine(1, Progress.ignored()).tags()).isEmpty();
  }

  @Test
  void aConfirmedHintCounts() {
    var session = rows.session("one").user("x").agent("y").user("z");
    session.signal(2, TESTS).with("title", "t");
    database.use(handle -> handle.execute("UPDATE signal SET score = 0.4"));
    assertThat(miner.counts(1).tags()).isEmpty();

    session.review(2, TESTS, "real");

    assertThat(miner.counts(1).tags()).hasSize(1);
  }

  @Test
  void evidenceShowsTheWordsAndWhatSurroundsThem() {
    committing("one");
    miner.mine(1, Progress.ignored());

    var evidence = miner.evidence(COMMIT);

    assertThat(evidence).hasSize(2);
    var said =
        evidence.stream()
            .filter(each -> each.signal().detector().equals("user_correction"))
            .findFirst()
            .orElseThrow();
    assertThat(said.signal().quote()).isEqualTo("I never asked you to commit.");
    assertThat(said.before()).isEqualTo("Bash: git commit -am rounding");
    assertThat(said.sessionTitle()).isEqualTo("Session one");
    var done = evidence.stream().filter(each -> !each.equals(said)).findFirst().orElseThrow();
    assertThat(done.after()).isEqualTo("User: I never asked you to commit.");
  }

  @Test
  void aLabelIsEvidenceInItsOwnWords() {
    rows.session("commented")
        .tag(TESTS)
        .event(
            EventKind.SYSTEM_NOTE, "Labelled failure: forgot_to_run_tests\nno test after the fix")
        .user("Fix the rounding");
    rows.session("plain").tag(TESTS).user("Fix the discounts");
    rows.session("silent").tag(TESTS);

    assertThat(miner.evidence(TESTS))
        .extracting(evidence -> evidence.signal().quote())
        .containsExactlyInAnyOrder(
            "no test after the fix", "Fix the discounts", "labelled in silent");
    assertThat(miner.evidence(TESTS))
        .allSatisfy(evidence -> {
          assertThat(evidence.signal().detector()).isEmpty();
          assertThat(evidence.signal().score()).isEqualTo(1);
        });
  }
}
