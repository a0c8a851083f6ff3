package dev.praxis.core.evaluation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.importing.Importer;
import dev.praxis.core.mining.shipped.Detectors;
import dev.praxis.core.review.History;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans that nobody means to go on with.
@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
class DiscardTest {
  private static final Conditions TRUSTED = new Conditions(new Unconfined(), true);

  @TempDir private Path folder;
  private Database database;
  private Replay replay;
  private History history;
  private DiscardStore discards;
  private ScriptedAgent agent;

  @BeforeEach
  void open() throws IOException {
    agent = ScriptedAgent.in(folder);
    database = Database.open(folder.resolve("w.db"));
    history = new History(database);
    replay = new Replay(database, new Importer(database), Detectors::all, Clock.systemUTC());
    discards = new DiscardStore(history, replay, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private ReplayPlan plan(int epochs) {
    var task =
        new ReplayTask("fix", "shop", "Fix the bug", "shop", "", "test -e .tested", "", false);
    return new ReplayPlan(
        List.of(task),
        folder.toString(),
        "CLAUDE.md",
        "",
        "- Always run the test suite.\n",
        agent.command(0, 100),
        List.of(),
        epochs,
        60,
        1,
        false,
        0.10,
        3,
        1);
  }

  /// Stops once so many runs have ended.
  private static Progress stoppingAfter(int runs) {
    var ended = new AtomicInteger();
    return new Progress() {
      @Override
      public void at(long done, long total, String what) {
        ended.incrementAndGet();
      }

      @Override
      public boolean stopRequested() {
        return ended.get() >= runs;
      }
    };
  }

  private Replay.State begin(ReplayPlan plan, int runs) {
    return replay.run(plan, "split", TRUSTED, stoppingAfter(runs), _ -> {});
  }

  @Test
  void aDiscardedPlanWaitsNoMoreUntilThatIsUndone() {
    var state = begin(plan(2), 1);
    assertThat(state.missing()).isEqualTo(3);

    assertThat(discards.discard(state.id())).isEqualTo(1);

    assertThat(replay.unfinished()).isEmpty();
    assertThat(history.undo().orElseThrow().label()).isEqualTo("Discard replay-" + state.id());
    assertThat(replay.unfinished()).extracting(Unfinished::id).containsExactly(state.id());
    history.redo();
    assertThat(replay.unfinished()).isEmpty();
  }

  @Test
  void whatItsRunsGaveStandsForThoseOfALaterPlan() {
    discards.discard(begin(plan(1), 2).id());

    var later = replay.run(plan(2), "split", TRUSTED, Progress.ignored(), _ -> {});

    assertThat(later.results()).hasSize(4);
    assertThat(later.results()).filteredOn(TrialResult::cached).hasSize(2);
  }

  @Test
  void runningItAgainTakesItUpAgainAndTheDecisionsBeforeStayUndoable() {
    var first = begin(plan(2), 1);
    discards.discard(first.id());

    var again = begin(plan(2), 1);

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.missing()).isEqualTo(2);
    assertThat(replay.unfinished()).hasSize(1);
    assertThat(history.undo()).isPresent();
    assertThat(replay.unfinished()).hasSize(1);
  }

  @Test
  void refusesWhatIsNotThereAndWhatRuns() {
    assertThatThrownBy(() -> discards.discard(9))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("There is no replay-9");

    var refused = new AtomicReference<String>("");
    replay.run(
        plan(1),
        "split",
        TRUSTED,
        Progress.ignored(),
        counts -> {
          if (counts.ended() == 0) {
            try {
              discards.discard(replay.unfinished().getFirst().id());
            } catch (Problem problem) {
              refused.set(problem.whatHappened());
            }
          }
        });

    assertThat(refused.get()).isEqualTo("replay-1 is running.");
  }
}
