package dev.praxis.core.evaluation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.importing.Importer;
import dev.praxis.core.mining.TagMiner;
import dev.praxis.core.mining.shipped.Detectors;
import dev.praxis.core.review.History;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  private static final String RULE = "- Always run the test suite before reporting a task done.\n";

  @TempDir Path folder;
  private Database database;
  private Replay replay;
  private ScriptedAgent agent;
  private Confinement sandbox;

  @BeforeEach
  void open() throws IOException {
    agent = ScriptedAgent.in(folder);
    sandbox = agent.sandbox();
    database = Database.open(folder.resolve("w.db"));
    replay = new Replay(database, new Importer(database), Detectors::all, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private ReplayPlan plan(int tasks, int epochs, int base, int obeys, String after) {
    var list = new ArrayList<ReplayTask>();
    for (int i = 0; i < tasks; i++) {
      list.add(
          new ReplayTask(
              "task " + i,
              "project " + i % 3,
              "Fix the bug number %d in Main.java".formatted(i),
              "shop",
              "test -f Main.java",
              "test ! -e forbidden",
              "forgot_to_run_tests",
              false));
    }
    return new ReplayPlan(
        list,
        folder.toString(),
        "CLAUDE.md",
        "# Notes\n",
        "# Notes\n" + after,
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

  private static Map<String, String> outcomes(Replay.State state) {
    return state.results().stream()
        .collect(
            Collectors.toMap(
                result -> "%s/%s/%d".formatted(result.task(), result.arm().word(), result.epoch()),
                TrialResult::outcome));
  }

  @Test
  void runsEveryTaskInBothArmsAndLearnsNothingFromThem() {
    var state = replay.run(plan(3, 2, 0, 100, RULE), "split", sandbox, Progress.ignored());

    assertThat(state.missing()).isZero();
    assertThat(state.results()).hasSize(12);
    assertThat(state.results())
        .allSatisfy(result -> {
          assertThat(result.outcome()).isEqualTo(result.arm() == Arm.BEFORE ? "failed" : "passed");
          assertThat(result.reason())
              .isEqualTo(
                  result.arm() == Arm.BEFORE
                      ? "the check passed, showed forgot_to_run_tests"
                      : "the check passed, did not show forgot_to_run_tests");
          assertThat(result.costUsd()).isEqualTo(0.01);
          assertThat(result.tokens()).isPositive();
        });
    var mined =
        new TagMiner(database, new History(database), Detectors.all()).mine(1, Progress.ignored());
    assertThat(mined.tags()).as("runs are never mined").isEmpty();
    assertThat(folder.resolve("shop/CLAUDE.md")).as("the template is as it was").doesNotExist();
  }

  @Test
  void goesOnWhereItWasCutShort() {
    var plan = plan(4, 2, 30, 80, RULE);
    var unbroken = outcomes(replay.run(plan, "split", sandbox, Progress.ignored()));
    try (var other = Database.open(folder.resolve("other.db"))) {
      var again = new Replay(other, new Importer(other), Detectors::all, Clock.systemUTC());
      var first = again.run(plan, "split", sandbox, stoppingAfter(5));
      assertThat(first.missing()).isPositive();
      assertThat(first.results()).isNotEmpty();

      var second = again.run(plan, "split", sandbox, Progress.ignored());

      assertThat(second.missing()).isZero();
      assertThat(outcomes(second)).isEqualTo(unbroken);
      assertThat(second.results())
          .as("what was done is not done again")
          .containsAll(first.results());
    }
  }

  @Test
  void takesKeptResultsForTheSameTryOnly() {
    replay.run(plan(2, 1, 30, 80, RULE), "split", sandbox, Progress.ignored());

    var more = replay.run(plan(2, 2, 30, 80, RULE), "split", sandbox, Progress.ignored());
    var other =
        replay.run(
            plan(2, 1, 30, 80, RULE + "- Be brief.\n"), "split", sandbox, Progress.ignored());

    assertThat(more.results().stream().filter(TrialResult::cached))
        .as("the first epoch is kept, the second is another try")
        .hasSize(4)
        .allSatisfy(result -> assertThat(result.epoch()).isEqualTo(1));
    assertThat(other.results().stream().filter(TrialResult::cached))
        .as("only the arm whose instructions are the same")
        .hasSize(2)
        .allSatisfy(result -> assertThat(result.arm()).isEqualTo(Arm.BEFORE));
  }

  @Test
  void countsAgentsThatBreakDownOrHang() {
    var plan = plan(1, 1, 0, 0, "");
    var broken = with(plan, List.of("/bin/sh", "-c", "echo no transcript; exit 3"), 60);
    var hanging = with(plan, List.of("/bin/sh", "-c", "sleep 600"), 1);

    assertThat(replay.run(broken, "split", sandbox, Progress.ignored()).results())
        .allSatisfy(result -> {
          assertThat(result.outcome()).isEqualTo("error");
          assertThat(result.reason()).isEqualTo("the agent exited with status 3");
          assertThat(result.failed()).isTrue();
        });
    assertThat(replay.run(hanging, "split", sandbox, Progress.ignored()).results())
        .allSatisfy(result -> assertThat(result.outcome()).isEqualTo("timeout"));
  }

  @Test
  void keepsTheAgentAwayFromTheCuratorsFiles() throws IOException {
    Files.writeString(folder.resolveSibling("secret.txt"), "secret");
    var plan =
        with(
            plan(1, 1, 0, 0, ""),
            List.of(
                "/bin/sh",
                "-c",
                "cat %s > stolen; touch %s; ls /home /root 2>/dev/null | grep . ; exit 7"
                    .formatted(folder.resolveSibling("secret.txt"), folder.resolve("agent.sh"))),
            60);

    replay.run(plan, "split", sandbox, Progress.ignored());

    assertThat(folder.resolve("shop/stolen")).doesNotExist();
    assertThat(Files.readString(folder.resolveSibling("secret.txt"))).isEqualTo("secret");
  }

  private static ReplayPlan with(ReplayPlan plan, List<String> agent, int seconds) {
    return new ReplayPlan(
        plan.tasks(),
        plan.folder(),
        plan.instructionFile(),
        plan.before(),
        plan.after(),
        agent,
        plan.environment(),
        plan.epochs(),
        seconds,
        plan.parallel(),
        plan.network(),
        plan.smallestDifference(),
        plan.plannedLooks(),
        plan.seed());
  }

  private static Progress stoppingAfter(int runs) {
    var seen = new AtomicInteger();
    return new Progress() {
      @Override
      public void at(long done, long total, String what) {
        if (what.startsWith("Ran ")) {
          seen.incrementAndGet();
        }
      }

      @Override
      public boolean stopRequested() {
        return seen.get() >= runs;
      }
    };
  }
}
