package dev.praxis.core.evaluation.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.CoverageEvaluation;
import dev.praxis.core.evaluation.ReplayEvaluation;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.Looks;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.evaluation.replay.Confinement;
import dev.praxis.core.evaluation.replay.OverrulingStore;
import dev.praxis.core.evaluation.replay.Replay;
import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.core.evaluation.replay.ReplayTask;
import dev.praxis.core.evaluation.replay.ScriptedAgent;
import dev.praxis.core.evaluation.verdict.VerdictState;
import dev.praxis.core.importing.Importer;
import dev.praxis.core.mining.TagMiner;
import dev.praxis.core.mining.shipped.Detectors;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.session.SampleRows;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationArchiveTest {
  private static final String RULE = "- Always run the test suite before reporting a task done.\n";
  private static final Ref REPLAY = Ref.of("replay-1");

  @TempDir Path folder;
  private Database database;
  private History history;
  private CoverageEvaluation coverage;
  private RuleStore rules;
  private ReplayEvaluation evaluation;
  private EvaluationArchive archive;
  private OverrulingStore overrulings;
  private ScriptedAgent agent;

  @BeforeEach
  void open() throws IOException {
    agent = ScriptedAgent.in(folder);
    database = Database.open(folder.resolve("w.db"));
    history = new History(database);
    var miner = new TagMiner(database, history, Detectors.all());
    rules = new RuleStore(database, history, new TokenCounter(), miner::carriers);
    var clock = Clock.systemUTC();
    coverage = new CoverageEvaluation(database, rules, miner, Detectors::all);
    evaluation =
        new ReplayEvaluation(
            database,
            rules,
            new Replay(database, new Importer(database), Detectors::all, clock),
            clock);
    archive = new EvaluationArchive(database, coverage);
    overrulings = new OverrulingStore(history, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private ReplayPlan plan(int tasks, int epochs) {
    var list =
        IntStream.range(0, tasks)
            .mapToObj(i ->
                new ReplayTask(
                    "task " + i,
                    "project " + i % 6,
                    "Fix the bug number %d in Main.java".formatted(i),
                    "shop",
                    "",
                    "",
                    "forgot_to_run_tests",
                    i == 0))
            .toList();
    return new ReplayPlan(
        list,
        folder.toString(),
        "CLAUDE.md",
        "# Notes\n",
        "# Notes\n" + RULE,
        agent.command(0, 100),
        List.of(),
        epochs,
        60,
        2,
        false,
        0.10,
        3,
        1);
  }

  private KeptReplay replayed(ReplayPlan plan) {
    Confinement sandbox = agent.sandbox();
    evaluation.run(plan, sandbox, Progress.ignored());
    return kept();
  }

  private KeptReplay kept() {
    return (KeptReplay) archive.open(REPLAY);
  }

  @Test
  void aReplayIsKeptWithItsRunsAndTheEventsTheyAreScoredAt() {
    var replay = replayed(plan(8, 2));

    assertThat(replay.state()).isEqualTo(VerdictState.BETTER);
    assertThat(replay.looks()).isEqualTo(new Looks(1, 3));
    assertThat(replay.missing()).isZero();
    assertThat(replay.items())
        .hasSize(8)
        .allSatisfy(item -> {
          assertThat(item.cell()).isEqualTo(2);
          assertThat(item.change()).isEqualTo(1);
          assertThat(item.before()).extracting(Trial::epoch).containsExactly(1, 2);
          assertThat(item.before())
              .allSatisfy(trial -> {
                assertThat(trial.machineFailed()).isTrue();
                assertThat(trial.session()).isPresent();
                assertThat(trial.scoredEvent()).isPresent();
              });
        });
    assertThat(archive.newestFirst()).containsExactly(replay);
  }

  @Test
  void theScoredEventIsTheOneTheDetectorFiredAt() {
    var trial = replayed(plan(1, 1)).items().getFirst().before().getFirst();
    long fired =
        database.read(handle ->
            handle
                .createQuery("SELECT scored_seq FROM replay_trial WHERE arm = 'before'")
                .mapTo(Long.class)
                .one());

    assertThat(trial.scoredEvent()).contains(fired);
  }

  @Test
  void aPersonsWordCountsAndTheMachinesIsKept() {
    var before = replayed(plan(6, 1));
    for (int i = 0; i < 6; i++) {
      overrulings.overrule(1, "task " + i, Arm.AFTER, 1, true, "It ran them and lied.");
    }
    overrulings.overrule(1, "task 1", Arm.BEFORE, 1, true, "Indeed.");

    var after = kept();

    assertThat(after.state()).isEqualTo(VerdictState.NOT_DECISIVE);
    assertThat(after.items())
        .allSatisfy(item -> {
          assertThat(item.cell()).isEqualTo(1);
          assertThat(item.after().getFirst().outcome()).isEqualTo("passed");
          assertThat(item.after().getFirst().overruled()).isTrue();
        });
    assertThat(after.machine().caught()).isEqualTo(1);
    assertThat(after.machine().overlooked()).isEqualTo(6);
    assertThat(after.cautions())
        .contains(
            "A person judged 7 of 12 runs and overruled the machine in 6; of these runs the machine"
                + " caught 1 of 7 failures and cleared 0 of 0 sound ones.");

    for (int i = 0; i < 7; i++) {
      history.undo();
    }
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void overrulingNeedsAReasonAndARun() {
    replayed(plan(1, 1));

    assertThatThrownBy(() -> overrulings.overrule(1, "task 0", Arm.AFTER, 1, true, " "))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> overrulings.overrule(1, "task 0", Arm.AFTER, 2, true, "Seen."))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no result");
    assertThat(history.undoable()).isEmpty();
  }

  @Test
  void aReplayCutShortIsUnfinished() {
    evaluation.run(plan(2, 1), agent.sandbox(), new StoppedAtOnce());

    var replay = kept();

    assertThat(replay.verdict()).isEmpty();
    assertThat(replay.missing()).isEqualTo(4);
    assertThat(replay.items()).allMatch(item -> item.missing() && item.cell() == 0);
    assertThat(replay.headline()).isEqualTo("Unfinished");
  }

  @Test
  void coverageCountsItsLooks() {
    rules.approve(List.of(rules.add("Name a ticket in each branch.", List.of("no_ticket")).id()));
    new SampleRows(database).session("new").outcome("failure", "label").tag("lost_file").heldOut();
    coverage.run(Progress.ignored());
    coverage.run(Progress.ignored());

    assertThat(archive.newestFirst())
        .extracting(KeptEvaluation::looks)
        .containsExactly(new Looks(2, 3), new Looks(1, 3));
    assertThat(archive.open(Ref.of("coverage-1")).headline()).isEqualTo("Potential: 0 of 1");
  }

  @Test
  void aNameThatNamesNothingIsAProblem() {
    assertThatThrownBy(() -> Ref.of("replay")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Ref.of("guess-1")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> archive.open(REPLAY)).isInstanceOf(Problem.class);
  }

  private record StoppedAtOnce() implements Progress {
    @Override
    public void at(long done, long total, String what) {}

    @Override
    public boolean stopRequested() {
      return true;
    }
  }

  @Test
  void theListIsReadAgainOnceAnythingInItChanged() {
    replayed(plan(2, 1));
    var first = archive.newestFirst();

    assertThat(archive.newestFirst()).isSameAs(first);
    overrulings.overrule(1, "task 0", Arm.AFTER, 1, true, "It ran an empty suite.");
    var overruled = archive.newestFirst();
    history.undo();
    var undone = archive.newestFirst();
    try (var other = Database.open(folder.resolve("w.db"))) {
      other.use(handle -> handle.execute("DELETE FROM replay_plan"));
    }

    assertThat(overruled.getFirst().sentence()).contains("to 1 of 2");
    assertThat(undone).isEqualTo(first);
    assertThat(archive.newestFirst()).isEmpty();
  }
}
