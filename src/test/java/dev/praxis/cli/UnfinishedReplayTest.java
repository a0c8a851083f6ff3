package dev.praxis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.core.evaluation.replay.ReplayTask;
import dev.praxis.core.evaluation.replay.RunWay;
import dev.praxis.core.evaluation.replay.ScriptedAgent;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A replay that was stopped, by the command line.
class UnfinishedReplayTest {
  @TempDir Path folder;
  private Praxis praxis;

  @BeforeEach
  void prepare() throws IOException {
    praxis = new Praxis(folder.resolve("w.db"));
    var agent = ScriptedAgent.in(folder);
    try (var workbench = Workbench.open(folder.resolve("w.db"))) {
      workbench
          .evaluations()
          .replay()
          .runs(
              plan(agent),
              new RunWay(false, List.of(), true).conditions(),
              stoppingAfterOne(),
              _ -> {});
    }
  }

  private ReplayPlan plan(ScriptedAgent agent) {
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
        2,
        60,
        1,
        false,
        0.10,
        3,
        1);
  }

  private static Progress stoppingAfterOne() {
    var ended = new AtomicInteger();
    return new Progress() {
      @Override
      public void at(long done, long total, String what) {
        ended.incrementAndGet();
      }

      @Override
      public boolean stopRequested() {
        return ended.get() > 0;
      }
    };
  }

  @Test
  void tellsNothingOfHowTheRunsThatHaveEndedCameOut() {
    var shown = praxis.json("evaluations", "show", "replay-1");

    assertThat(shown.at("/result/missing").asInt()).isEqualTo(3);
    assertThat(shown.at("/result/tasks/0/before/0/outcome").asText()).isEqualTo("ended");
    assertThat(shown.at("/result/tasks/0/before/0/failed").isNull()).isTrue();
    assertThat(shown.at("/result/tasks/0/before/0/reason").asText()).isEmpty();
    assertThat(praxis.run("evaluations", "show", "replay-1").out()).contains("- ?");
  }

  @Test
  void isNotReportedOn() {
    var page = folder.resolve("page.html");

    var refused = praxis.run("report", page.toString(), "--run", "replay-1");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("replay-1 is unfinished", "3 of 4 runs have no result");
    assertThat(page).doesNotExist();
    assertThat(praxis.run("report", page.toString()).err()).contains("Nothing was evaluated yet");
    assertThat(praxis.json("evaluations").at("/evaluations/0/state").asText())
        .isEqualTo("Unfinished");
  }

  @Test
  void isDiscardedAndTakenBack() {
    var discarded = praxis.json("evaluations", "discard", "replay-1");

    assertThat(discarded.get("runsKept").asInt()).isEqualTo(1);
    assertThat(praxis.json("evaluations").get("evaluations")).isEmpty();
    assertThat(praxis.run("evaluations", "discard", "replay-1").err())
        .contains("There is no replay-1");

    praxis.json("undo");

    assertThat(praxis.json("evaluations").at("/evaluations/0/evaluation").asText())
        .isEqualTo("replay-1");
  }
}
