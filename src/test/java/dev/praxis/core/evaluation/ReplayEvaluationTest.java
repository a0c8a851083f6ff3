package dev.praxis.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.evaluation.replay.Confinement;
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
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Twenty tasks in six projects, three epochs, both arms, with a scripted agent of known odds.
class ReplayEvaluationTest {
  private static final String RULE = "- Always run the test suite before reporting a task done.\n";

  @TempDir Path folder;
  private Database database;
  private RuleStore rules;
  private ReplayEvaluation evaluation;
  private ScriptedAgent agent;
  private Confinement sandbox;

  @BeforeEach
  void open() throws IOException {
    agent = ScriptedAgent.in(folder);
    sandbox = agent.sandbox();
    database = Database.open(folder.resolve("w.db"));
    var history = new History(database);
    var miner = new TagMiner(database, history, Detectors.all());
    rules = new RuleStore(database, history, new TokenCounter(), miner::carriers);
    evaluation = on(database);
  }

  private ReplayEvaluation on(Database workspace) {
    var replay = new Replay(workspace, new Importer(workspace), Detectors::all, Clock.systemUTC());
    return new ReplayEvaluation(workspace, rules, replay, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private ReplayPlan plan(int base, int obeys) {
    return plan(20, 3, base, obeys);
  }

  private ReplayPlan plan(int size, int epochs, int base, int obeys) {
    var tasks =
        IntStream.range(0, size)
            .mapToObj(i ->
                new ReplayTask(
                    "task " + i,
                    "project " + i % 6,
                    "Fix the bug number %d in Main.java".formatted(i),
                    "shop",
                    "",
                    "",
                    "forgot_to_run_tests",
                    false))
            .toList();
    return new ReplayPlan(
        tasks,
        folder.toString(),
        "CLAUDE.md",
        "# Notes\n",
        "# Notes\n" + RULE,
        agent.command(base, obeys),
        List.of(),
        epochs,
        60,
        2,
        false,
        0.10,
        3,
        1);
  }

  @Test
  void leavesTheSplitAsItWasSoThatLooksGoOnCounting() {
    var before = database.read(SplitStore::hash);

    var first = evaluation.run(plan(2, 1, 0, 100), sandbox, Progress.ignored());
    var second = evaluation.run(plan(2, 1, 0, 0), sandbox, Progress.ignored());

    assertThat(database.read(SplitStore::hash)).isEqualTo(before);
    assertThat(first.verdict().orElseThrow().sentence()).contains("Look 1 of 3.");
    assertThat(second.verdict().orElseThrow().sentence()).contains("Look 2 of 3.");
  }

  @Test
  void recoversAKnownEffectWithinItsInterval() {
    var outcome = evaluation.run(plan(20, 85), sandbox, Progress.ignored());

    var verdict = outcome.verdict().orElseThrow();
    var figures = Objects.requireNonNull(verdict.figures());
    assertThat(verdict.state()).isEqualTo(VerdictState.BETTER);
    assertThat(0.65)
        .as("85 of 100 instead of 20 of 100 run the tests; estimated %s", figures.interval())
        .isBetween(figures.interval().low(), figures.interval().high());
    assertThat(verdict.sentence()).contains("over 20 items of 3 epochs each");
    assertThat(outcome.state().results()).hasSize(120);

    var again = evaluation.run(plan(20, 85), sandbox, Progress.ignored());
    assertThat(again.verdict()).as("sealed, and no further look").contains(verdict);
  }

  @Test
  void givesNoVerdictWhereThereIsNoEffect() {
    var verdict = evaluation.run(plan(50, 50), sandbox, Progress.ignored()).verdict().orElseThrow();

    assertThat(verdict.state())
        .isIn(VerdictState.NOT_DECISIVE, VerdictState.NO_MEANINGFUL_DIFFERENCE);
  }

  @Test
  void isInvalidWhereARuleQuotesAHeldOutSession() {
    new SampleRows(database)
        .session("new")
        .heldOut()
        .user("Always send the quarterly invoices through the blue gateway first");
    var rule =
        rules.add(
            "When you bill, send the quarterly invoices through the blue gateway first.",
            List.of());
    rules.approve(List.of(rule.id()));

    var verdict = evaluation.run(plan(20, 85), sandbox, Progress.ignored()).verdict().orElseThrow();

    assertThat(verdict.state()).isEqualTo(VerdictState.INVALID);
    assertThat(verdict.sentence()).contains("which only held-out sessions say");
  }
}
