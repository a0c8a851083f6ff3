package dev.praxis.core.evaluation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.importing.Importer;
import dev.praxis.core.mining.shipped.Detectors;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be known of a replay, and done to it, before its verdict is sealed.
@SuppressWarnings("NullAway.Init") // made in open, which runs before each test
class UnfinishedPlanTest {
  private static final Conditions TRUSTED = new Conditions(new Unconfined(), true);

  @TempDir private Path folder;
  private Database database;
  private Replay replay;
  private ScriptedAgent agent;

  @BeforeEach
  void open() throws IOException {
    agent = ScriptedAgent.in(folder);
    database = Database.open(folder.resolve("w.db"));
    replay = new Replay(database, new Importer(database), Detectors::all, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private ReplayPlan plan(List<String> command) {
    var task =
        new ReplayTask("fix", "shop", "Fix the bug", "shop", "", "test -e .tested", "", false);
    return new ReplayPlan(
        List.of(task),
        folder.toString(),
        "CLAUDE.md",
        "",
        "- Always run the test suite.\n",
        command,
        List.of(),
        2,
        60,
        1,
        false,
        0.10,
        3,
        1);
  }

  @Test
  void tellsHowFarEachArmIsButNotHowItWent() {
    var seen = new CopyOnWriteArrayList<RunCounts>();

    replay.run(plan(agent.command(0, 100)), "split", TRUSTED, Progress.ignored(), seen::add);

    assertThat(seen).hasSize(5);
    assertThat(seen.getFirst()).isEqualTo(new RunCounts(0, 0, 2, 0, 0, 0, 0));
    var last = seen.getLast();
    assertThat(last.before()).isEqualTo(2);
    assertThat(last.after()).isEqualTo(2);
    assertThat(last.missing()).isZero();
    assertThat(last.tokens()).isPositive();
    assertThat(last.costUsd()).isEqualTo(0.04);
  }

  @Test
  void listsPlansNobodyHasSealedAsTheyWereFrozen() {
    var plan = plan(agent.command(0, 100));
    replay.run(plan, "split", TRUSTED, Progress.ignored(), _ -> {});

    assertThat(replay.unfinished())
        .singleElement()
        .satisfies(left -> {
          assertThat(left.plan()).isEqualTo(plan);
          assertThat(Replay.hash(left.plan())).isEqualTo(Replay.hash(plan));
          assertThat(left.counts().ended()).isEqualTo(4);
        });
  }

  @Test
  void makesOnlyTheBrokenRunsAgain() throws IOException {
    var script = folder.resolve("sometimes.sh");
    Files.writeString(script, "[ $2 = 2 ] && exit 3; touch .tested; echo '{}'");
    var plan = plan(List.of("/bin/sh", script.toString(), "{prompt}", "{epoch}"));
    var first = replay.run(plan, "split", TRUSTED, Progress.ignored(), _ -> {});
    assertThat(first.results()).filteredOn(result -> !result.completed()).hasSize(2);

    assertThat(replay.forgetBroken(first.id())).isEqualTo(2);
    Files.writeString(script, "touch .tested; echo '{}'");
    var second = replay.run(plan, "split", TRUSTED, Progress.ignored(), _ -> {});

    assertThat(second.results()).allMatch(TrialResult::completed);
    assertThat(second.results())
        .as("finished ones are as they were")
        .containsAll(first.results().stream().filter(TrialResult::completed).toList());
  }

  @Test
  void runsEverythingAnewWhereNothingKeptMayStandForIt() {
    var plan = plan(agent.command(0, 100));
    replay.run(plan, "split", TRUSTED, Progress.ignored(), _ -> {});
    var longer =
        new ReplayPlan(
            plan.tasks(),
            plan.folder(),
            plan.instructionFile(),
            plan.before(),
            plan.after(),
            plan.agent(),
            plan.environment(),
            plan.epochs(),
            plan.seconds(),
            2,
            plan.network(),
            plan.smallestDifference(),
            plan.plannedLooks(),
            plan.seed());

    var anew =
        replay.run(
            longer, "split", new Conditions(new Unconfined(), false), Progress.ignored(), _ -> {});

    assertThat(anew.results()).hasSize(4).noneMatch(TrialResult::cached);
  }

  @Test
  void estimatesByEarlierRunsOfTheSameAgentOnly() {
    var command = agent.command(0, 100);
    assertThat(replay.past(command).runs()).isZero();

    replay.run(plan(command), "split", TRUSTED, Progress.ignored(), _ -> {});

    var past = replay.past(command);
    assertThat(past.runs()).isEqualTo(4);
    assertThat(past.costUsd()).isEqualTo(0.01);
    assertThat(past.tokens()).isPositive();
    assertThat(past.time(10, 2).toMillis()).isEqualTo(Math.round(5000 * past.seconds()));
    assertThat(replay.past(agent.command(1, 99)).runs()).isZero();
  }
}
