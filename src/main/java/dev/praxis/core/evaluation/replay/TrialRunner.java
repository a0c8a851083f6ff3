package dev.praxis.core.evaluation.replay;

import dev.praxis.core.evaluation.replay.Confinement.Ended;
import dev.praxis.core.evaluation.replay.Confinement.How;
import dev.praxis.core.evaluation.replay.Confinement.Order;
import dev.praxis.core.evaluation.replay.ReplayPlan.Trial;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Runs an agent once on one task: in a fresh copy of the workspace, under the instructions of one
/// arm.
final class TrialRunner {
  private static final Duration SHORT = Duration.ofMinutes(5);

  private final ReplayPlan plan;
  private final Confinement confinement;
  private final TrialJudge judge;

  TrialRunner(ReplayPlan plan, Confinement confinement, TrialJudge judge) {
    this.plan = plan;
    this.confinement = confinement;
    this.judge = judge;
  }

  /// Empty where somebody asked to stop.
  ///
  /// @param transcript where to keep what the agent prints
  Optional<TrialResult> run(Trial trial, Path transcript, Progress progress) {
    var task = trial.task();
    try (var room = Room.copyOf(Path.of(plan.folder()).resolve(task.workspace()))) {
      room.write(plan.instructionFile(), plan.instructions(trial.arm()));
      if (!task.setup().isBlank()) {
        var ready = command(task.setup(), room, "setup.out", progress);
        if (ready.how() == How.STOPPED) {
          return Optional.empty();
        }
        if (ready.exit() != 0) {
          return Optional.of(broken(trial, "error", "the setup failed", ready.seconds()));
        }
      }
      var printed = room.beside("agent.out");
      var ended = agent(trial, room, printed, progress);
      if (ended.how() == How.STOPPED) {
        return Optional.empty();
      }
      keep(printed, transcript);
      if (ended.how() == How.TIMED_OUT) {
        var reason = "did not end within %d s".formatted(plan.seconds());
        return Optional.of(judge.measured(trial, transcript, "timeout", reason, ended.seconds()));
      }
      if (ended.exit() != 0) {
        var reason = "the agent exited with status %d".formatted(ended.exit());
        return Optional.of(judge.measured(trial, transcript, "error", reason, ended.seconds()));
      }
      return check(trial, room, transcript, ended, progress);
    }
  }

  private Optional<TrialResult> check(
      Trial trial, Room room, Path transcript, Ended agent, Progress progress) {
    if (!trial.task().check().isBlank()) {
      var checked = command(trial.task().check(), room, "check.out", progress);
      if (checked.how() == How.STOPPED) {
        return Optional.empty();
      }
      if (checked.exit() != 0) {
        var reason = "the check failed with status %d".formatted(checked.exit());
        return Optional.of(judge.measured(trial, transcript, "failed", reason, agent.seconds()));
      }
    }
    return Optional.of(judge.judged(trial, transcript, agent.seconds()));
  }

  private Ended agent(Trial trial, Room room, Path printed, Progress progress) {
    return confinement.run(
        new Order(
            plan.command(trial),
            room.folder(),
            Bubblewrap.environment(room.folder(), plan.environment()),
            plan.network(),
            Duration.ofSeconds(plan.seconds()),
            printed),
        progress);
  }

  /// A command of the task's own, without the network and without the agent's variables.
  private Ended command(String line, Room room, String output, Progress progress) {
    return confinement.run(
        new Order(
            List.of("/bin/sh", "-c", line),
            room.folder(),
            Bubblewrap.environment(room.folder(), List.of()),
            false,
            SHORT,
            room.beside(output)),
        progress);
  }

  private static void keep(Path printed, Path transcript) {
    try {
      Files.createDirectories(transcript.getParent());
      Files.move(printed, transcript, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrialResult broken(Trial trial, String outcome, String reason, double seconds) {
    return new TrialResult(
        trial.task().name(),
        trial.arm(),
        trial.epoch(),
        outcome,
        reason,
        "",
        seconds,
        0,
        null,
        false,
        null);
  }
}
