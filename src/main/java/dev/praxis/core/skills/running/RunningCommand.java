package dev.praxis.core.skills.running;

import dev.praxis.core.skills.running.CommandEnd.How;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// A command in its sandbox, watched until it has ended. When bubblewrap is killed the first
/// process of the sandbox dies with it, and the kernel ends all others of its process namespace.
final class RunningCommand {
  private static final long LOOK_MILLIS = 20;
  private static final int LOOKS_BETWEEN_SIZES = 5;
  private static final int PATIENCE_SECONDS = 10;
  private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");

  /// Of bubblewrap itself, outside and inside.
  private static final int OWN_PROCESSES = 1;

  private final Process process;
  private final SandboxLimits limits;
  private final Scratch scratch;
  private final Sandbox.OutputReader output;
  private final long begun = System.nanoTime();

  RunningCommand(Process process, SandboxLimits limits, Scratch scratch) {
    this.process = process;
    this.limits = limits;
    this.scratch = scratch;
    output = new Sandbox.OutputReader(process, limits.output());
  }

  CommandEnd await(Progress progress) throws IOException {
    var how = Optional.<How>empty();
    boolean interrupted = false;
    try {
      for (int look = 0; how.isEmpty(); look++) {
        if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          how = Optional.of(output.readOn() ? How.EXITED : How.TOO_MUCH_OUTPUT);
        } else {
          how = passed(look, progress);
        }
      }
    } catch (InterruptedException e) {
      interrupted = true;
      how = Optional.of(How.STOPPED);
    } finally {
      kill();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    boolean full = how.get() == How.EXITED && scratch.size() > limits.disk();
    return new CommandEnd(
        full ? How.TOO_MUCH_DISK : how.get(), process.exitValue(), output.text(), since());
  }

  /// The limit it has passed; empty while it keeps to all.
  private Optional<How> passed(int look, Progress progress) throws IOException {
    if (progress.stopRequested()) {
      return Optional.of(How.STOPPED);
    }
    if (!output.readOn()) {
      return Optional.of(How.TOO_MUCH_OUTPUT);
    }
    if (since().compareTo(limits.time()) > 0) {
      return Optional.of(How.OUT_OF_TIME);
    }
    return look % LOOKS_BETWEEN_SIZES == 0 ? passedBySize() : Optional.empty();
  }

  private Optional<How> passedBySize() {
    var family = process.descendants().toList();
    if (family.size() > limits.processes() + OWN_PROCESSES) {
      return Optional.of(How.TOO_MANY_PROCESSES);
    }
    if (memory(family) > limits.memory()) {
      return Optional.of(How.OUT_OF_MEMORY);
    }
    return scratch.size() > limits.disk() ? Optional.of(How.TOO_MUCH_DISK) : Optional.empty();
  }

  private static long memory(List<ProcessHandle> family) {
    long kilobytes = 0;
    for (var each : family) {
      try {
        var status = Files.readString(Path.of("/proc", Long.toString(each.pid()), "status"));
        var resident = RESIDENT.matcher(status);
        kilobytes += resident.find() ? Long.parseLong(resident.group(1)) : 0;
      } catch (IOException ended) {
        // Between the look at the list and this one.
      }
    }
    return kilobytes * 1024;
  }

  /// Returns when no process of the sandbox lives: its first one is gone only after all others of
  /// its namespace are, and bubblewrap only after that one.
  private void kill() {
    var first = process.children().toList();
    first.forEach(ProcessHandle::destroyForcibly);
    if (first.isEmpty()) {
      process.destroyForcibly();
    }
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException | InterruptedException late) {
      process.destroyForcibly().onExit().join();
    }
  }

  private Duration since() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
