package dev.praxis.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.evaluation.judging.Judging;
import dev.praxis.core.evaluation.judging.Question.Side;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each way in which the held-out side can reach the rules makes every kind of verdict invalid.
class PlantedLeaksTest {
  private static final String TAG = "forgot_to_run_tests";

  @TempDir Path folder;
  private Database database;
  private SampleRows rows;
  private RuleStore rules;
  private CoverageEvaluation coverage;
  private Judging judging;
  private ReplayEvaluation replay;
  private ScriptedAgent agent;

  @BeforeEach
  void open() throws IOException {
    agent = ScriptedAgent.in(folder);
    database = Database.open(folder.resolve("w.db"));
    rows = new SampleRows(database);
    var history = new History(database);
    var miner = new TagMiner(database, history, Detectors.all());
    var clock = Clock.systemUTC();
    rules = new RuleStore(database, history, new TokenCounter(), miner::carriers);
    coverage = new CoverageEvaluation(database, rules, miner, Detectors::all);
    judging = new Judging(database, history, rules, Detectors::all, clock);
    replay =
        new ReplayEvaluation(
            database,
            rules,
            new Replay(database, new Importer(database), Detectors::all, clock),
            clock);
    rule("Run the test suite before you report a task as done.");
    rows.session("held")
        .user(
            "Move the calendar of the clinic to another machine in the cellar of the new house before Monday")
        .outcome("failure", "label")
        .tag(TAG)
        .heldOut();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void rule(String text) {
    rules.approve(List.of(rules.add(text, List.of(TAG)).id()));
  }

  private ReplayPlan plan() {
    var task = new ReplayTask("one", "shop", "Fix one", "shop", "", "", TAG, false);
    return new ReplayPlan(
        List.of(task),
        folder.toString(),
        "CLAUDE.md",
        "",
        "Run the tests.",
        agent.command(0, 100),
        List.of(),
        1,
        60,
        1,
        false,
        0.10,
        3,
        1);
  }

  private void assertEveryVerdictIsInvalid(String reason) {
    judging
        .open(judging.questions(Side.HELD_OUT, Progress.ignored()), Judging.CURATOR)
        .forEach(question -> judging.answer(question, true, ""));
    var judged = judging.run(Judging.CURATOR, Progress.ignored());
    assertThat(judged.state()).isEqualTo(VerdictState.INVALID);
    assertThat(judged.sentence()).contains(reason);
    var covered = coverage.run(Progress.ignored());
    assertThat(covered.state()).isEqualTo(VerdictState.INVALID);
    assertThat(covered.verdict()).contains(reason);
    var replayed = replay.run(plan(), agent.sandbox(), Progress.ignored()).verdict().orElseThrow();
    assertThat(replayed.state()).isEqualTo(VerdictState.INVALID);
    assertThat(replayed.sentence()).contains(reason);
  }

  @Test
  void nothingIsInvalidWhereNothingWasPlanted() {
    assertThat(coverage.run(Progress.ignored()).state()).isEqualTo(VerdictState.POTENTIAL);
  }

  @Test
  void aForkInBothSides() {
    var parent = rows.session("parent").user("Begin").agent("Yes.");
    var fork = rows.session("fork");
    long own = fork.lineage();
    fork.forkOf(parent).user("Go on").with("lineage_id", own).heldOut();

    assertEveryVerdictIsInvalid("a held-out session shares events with a training session");
  }

  @Test
  void aNearDuplicatePrompt() {
    rows.session("trained")
        .user(
            "Move the calendar of the clinic to another machine in the cellar of the new house before Tuesday");

    assertEveryVerdictIsInvalid(
        "a held-out session begins with nearly the request of a training session");
  }

  @Test
  void aHeldOutPhraseInARule() {
    rule("Always move the calendar of the clinic to another machine with the lights off.");

    assertEveryVerdictIsInvalid("which only held-out sessions say");
  }

  @Test
  void anEditAfterALook() {
    coverage.run(Progress.ignored());
    rules.edit(rules.list().getFirst().id(), "Run every test before you report a task as done.");

    assertEveryVerdictIsInvalid(
        "rule R1 was written or edited after the held-out results had been looked at");
  }

  @Test
  void anEditAfterAnItemWasOpened() {
    var ledger = new LookLedger(database);
    var run = coverage.run(Progress.ignored());
    ledger.opened("coverage-" + run.id(), run.items().getFirst().session());
    rule("Ask before you touch the calendar.");

    assertThat(ledger.openings()).hasSize(2);
    assertThat(ledger.used()).as("an item is no look of its own").isEqualTo(1);
    assertEveryVerdictIsInvalid("rule R2 was written or edited after");
  }
}
