package dev.praxis.desktop.evaluation;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.replay.Replay;
import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.core.evaluation.replay.ReplayTask;
import dev.praxis.core.evaluation.replay.RunWay;
import dev.praxis.core.evaluation.replay.ScriptedAgent;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Replays run for real with the scripted agent, which obeys the rule always and without it never
/// runs the tests.
final class RealReplay {
  private final Path folder;

  RealReplay(Path folder) {
    this.folder = folder;
  }

  /// Runs so many tasks in three projects, twice in each arm.
  ///
  /// @param obeys of 100 runs under the rule so many run the tests
  void run(Workbench workbench, int tasks, int obeys) {
    try {
      var agent = ScriptedAgent.in(folder);
      workbench
          .evaluations()
          .replay()
          .run(plan(agent, tasks, obeys), agent.sandbox(), Progress.ignored());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Begins a replay and stops it once a run has ended.
  void begin(Workbench workbench, int tasks) {
    try {
      var agent = ScriptedAgent.in(folder);
      var ended = new AtomicInteger();
      var plan = plan(agent, tasks, 100);
      new RunWay(true, List.of(folder.toString()), true)
          .keep(workbench.settings(), Replay.hash(plan));
      workbench
          .evaluations()
          .replay()
          .run(
              plan,
              agent.sandbox(),
              new Progress() {
                @Override
                public void at(long done, long total, String what) {
                  ended.incrementAndGet();
                }

                @Override
                public boolean stopRequested() {
                  return ended.get() > 0;
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ReplayPlan plan(ScriptedAgent agent, int tasks, int obeys) {
    var list = new ArrayList<ReplayTask>();
    for (int i = 0; i < tasks; i++) {
      list.add(
          new ReplayTask(
              "task " + i,
              "project " + i % 3,
              "Fix the bug number %d in Main.java".formatted(i),
              "shop",
              "",
              "",
              "forgot_to_run_tests",
              false));
    }
    return new ReplayPlan(
        list,
        folder.toString(),
        "CLAUDE.md",
        "# Notes\n",
        "# Notes\n- Always run the test suite before reporting a task done.\n",
        agent.command(0, obeys),
        List.of(),
        2,
        60,
        2,
        false,
        0.10,
        3,
        1);
  }
}
