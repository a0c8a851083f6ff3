package dev.praxis.core.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.mining.shipped.Detectors;
import dev.praxis.core.review.History;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.Split;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagMinerTest {
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
  void minesSignalsAndCountsThemByLineage() {
    committing("one");
    committing("two").project("mail");
    rows.session("quiet").user("hello").agent("hi");

    var report = miner.mine(2, Progress.ignored());

    assertThat(report.sessions()).isEqualTo(3);
    assertThat(report.failures()).isEqualTo(2);
    assertThat(report.recurring()).containsExactly(COMMIT);
    var count = report.tags().getFirst();
    assertThat(count.support()).isEqualTo(2);
    assertThat(count.occurrences()).isEqualTo(4);
    assertThat(count.projects()).containsExactly("mail", "shop");
    assertThat(count.days()).isEqualTo(1);
    assertThat(count.rule()).isTrue();
    assertThat(count.sentence()).isEqualTo("Committed or pushed although nobody had asked for it.");
    assertThat(count.weekly()).hasSize(12).endsWith(4);
  }

  @Test
  void neverReadsNorCountsWhatIsHeldOut() {
    committing("train");
    committing("held").heldOut();
    committing("straddling").split(Split.QUARANTINE);
    var read = new ArrayList<String>();
    var watched = new TagMiner(database, history, List.of(new Watching(read)));

    var report = watched.mine(1, Progress.ignored());

    assertThat(read).containsExactly("train");
    assertThat(report.sessions()).isEqualTo(1);
    assertThat(report.heldOut()).isEqualTo(2);
    assertThat(miner.mine(1, Progress.ignored()).tags())
        .extracting(TagCount::support)
        .containsExactly(1);
    assertThat(miner.evidence(COMMIT)).extracting(Evidence::sessionKey).containsOnly("train");
    assertThat(new SignalStore(database).list())
        .extracting(Signal::detector)
        .contains("unasked_commit", "user_correction");
    assertThat(new SignalStore(database).list())
        .extracting(Signal::session)
        .containsOnly(new SignalStore(database).list().getFirst().session());
  }

  @Test
  void forgetsSignalsOfSessionsHeldOutSince() {
    var session = committing("one");
    miner.mine(1, Progress.ignored());
    session.heldOut();

    assertThat(new SignalStore(database).of(session.id())).isEmpty();
    assertThat(miner.mine(1, Progress.ignored()).tags()).isEmpty();
    session.split(Split.TRAIN);
    assertThat(miner.mine(1, Progress.ignored()).tags()).hasSize(1);
  }

  @Test
  void looksAgainOnlyAtWhatChanged() {
    var session = committing("one");
    committing("two");
    var read = new ArrayList<String>();
    var watched = new TagMiner(database, history, List.of(new Watching(read)));
    watched.mine(2, Progress.ignored());
    watched.mine(2, Progress.ignored());
    session.agent("Sorry.");

    watched.mine(2, Progress.ignored());

    assertThat(read).containsExactly("one", "two", "one");
  }

  @Test
  void newDetectorsLookAtEverythingAgain() {
    committing("one");
    var read = new ArrayList<String>();
    miner.mine(2, Progress.ignored());

    new TagMiner(database, history, List.of(new Watching(read))).mine(2, Progress.ignored());

    assertThat(read).containsExactly("one");
    assertThat(new SignalStore(database).list()).isEmpty();
  }

  @Test
  void keepsWhatIsDoneWhenAskedToStop() {
    committing("one");
    committing("two");
    var first =
        new Progress() {
          private int asked;

          @Override
          public void at(long done, long total, String what) {
            assertThat(total).isEqualTo(2);
          }

          @Override
          public boolean stopRequested() {
            return asked++ > 0;
          }
        };

    assertThat(miner.mine(2, first).tags()).extracting(TagCount::support).containsExactly(1);
    assertThat(miner.mine(2, Progress.ignored()).tags())
        .extracting(TagCount::support)
        .containsExactly(2);
  }

  @Test
  void sharedHistoryCountsOnce() {
    var original = committing("original");
    rows.session("fork").forkOf(original).user("now the discounts").agent("Done.");

    var report = miner.mine(2, Progress.ignored());

    assertThat(report.tags().getFirst().support()).isEqualTo(1);
    assertThat(report.tags().getFirst().occurrences()).isEqualTo(2);
    assertThat(report.recurring()).isEmpty();
  }

  @Test
  void countsLabelsAndOrdersByCountThenName() {
    int n = 0;
    for (var tag : List.of("b_tag", "a_tag", "c_tag", "c_tag")) {
      rows.session("s" + n++).outcome("failure", "label").tag(tag);
    }
    rows.session("fine").outcome("success", "label");
    rows.session("unnamed").outcome("failure", "label");

    var report = miner.counts(2);

    assertThat(report.tags()).extracting(TagCount::tag).containsExactly("c_tag", "a_tag", "b_tag");
    assertThat(report.recurring()).containsExactly("c_tag");
    assertThat(report.sessions()).isEqualTo(6);
    assertThat(report.failures()).isEqualTo(5);
    assertThat(report.tags().getFirst().sentence()).isEqualTo("C tag.");
  }

  @Test
  void theThresholdIsADecision() {
    assertThat(miner.threshold()).isEqualTo(2);
    miner.decideThreshold(5);
    assertThat(miner.threshold()).isEqualTo(5);
    history.undo();
    assertThat(miner.threshold()).isEqualTo(2);
    assertThatThrownBy(() -> miner.decideThreshold(0)).isInstanceOf(Problem.class);
  }

  @Test
  void listsTheSessionsOfATag() {
    var older = rows.session("older").tag(TESTS);
    var newer = rows.session("newer").tag(TESTS);
    rows.session("held").tag(TESTS).heldOut();

    assertThat(miner.sessions(TESTS)).containsExactly(newer.id(), older.id());
  }

  /// Finds nothing and remembers what it was given.
  private record Watching(List<String> read) implements SignalDetector {
    @Override
    public String name() {
      return "watching";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public List<Signal> detect(Session session, List<Event> events) {
      read.add(session.key());
      return List.of();
    }
  }
}
