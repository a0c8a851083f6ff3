package dev.praxis.core.evaluation.replay;

import dev.praxis.core.Problem;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs a command and kills it, with all it started, when its time is over, when it prints without
/// end, or when somebody asks to stop.
final class PlainProcess {
  private static final Duration GLANCE = Duration.ofMillis(100);

  /// A transcript of this size is one that went round in circles.
  private static final long MOST_OUTPUT = 200L << 20;

  private PlainProcess() {}

  /// @param command as the system takes it
  static Confinement.Ended run(List<String> command, Confinement.Order order, Progress progress) {
    long start = System.nanoTime();
    var builder =
        new ProcessBuilder(command)
            .directory(order.room().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(order.output().toFile())
            .redirectError(Path.of(order.output() + ".err").toFile());
    builder.environment().clear();
    builder.environment().putAll(order.environment());
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new Problem(
          "The command %s cannot be started: %s".formatted(command.getFirst(), e.getMessage()),
          "Install it, or name another one.");
    }
    try {
      return watch(process, order, progress, start);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Confinement.Ended(Confinement.How.STOPPED, -1, seconds(start));
    } finally {
      kill(process);
    }
  }

  private static Confinement.Ended watch(
      Process process, Confinement.Order order, Progress progress, long start)
      throws InterruptedException {
    while (!process.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
      if (progress.stopRequested()) {
        return new Confinement.Ended(Confinement.How.STOPPED, -1, seconds(start));
      }
      boolean over = System.nanoTime() - start > order.limit().toNanos();
      if (over || size(order.output()) > MOST_OUTPUT) {
        return new Confinement.Ended(Confinement.How.TIMED_OUT, -1, seconds(start));
      }
    }
    return new Confinement.Ended(Confinement.How.EXITED, process.exitValue(), seconds(start));
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // not written yet
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
