package dev.praxis.core.skills.running;

import dev.praxis.core.Problem;
import dev.praxis.core.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Runs commands with bubblewrap: no network, a read-only system without anybody's home, a scratch
/// folder of its own, limits, an environment of its own. One scratch folder serves all commands
/// until it is closed. For one thread.
///
/// The kernel limits the number of processes and what each one takes; the memory of all together is
/// watched from outside.
final class Sandbox implements AutoCloseable {
  private static final int PROBE_SECONDS = 20;

  private final SandboxCommand command;
  private final SandboxLimits limits;
  private final Scratch scratch;

  private Sandbox(SandboxCommand command, SandboxLimits limits, Scratch scratch) {
    this.command = command;
    this.limits = limits;
    this.scratch = scratch;
  }

  /// @throws Problem where there can be none on this computer, saying why
  static Sandbox open(SandboxLimits limits) {
    var command =
        SandboxCommand.find()
            .orElseThrow(() ->
                refusal(
                    "bubblewrap (bwrap), prlimit or, for root, setpriv is not installed, or this is"
                        + " no Linux"));
    var sandbox = new Sandbox(command, limits, Scratch.make());
    var fault = sandbox.fault();
    if (fault.isPresent()) {
      sandbox.close();
      throw refusal(fault.get());
    }
    return sandbox;
  }

  /// Why no command can be run here; empty where one can.
  static Optional<String> missing() {
    try (var _ = open(SandboxLimits.usual())) {
      return Optional.empty();
    } catch (Problem refusal) {
      return Optional.of(refusal.whatHappened());
    }
  }

  private static Problem refusal(String why) {
    return new Problem(
        "Commands can’t be run in a sandbox here: %s.".formatted(why),
        "Install bubblewrap and allow user namespaces, or replay with the checklist.");
  }

  Scratch scratch() {
    return scratch;
  }

  /// Tries a command that does nothing.
  private Optional<String> fault() {
    try {
      var process = builder("true").start();
      var output = new OutputReader(process, 4096);
      if (!process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.of("bubblewrap does not answer");
      }
      output.readOn();
      return process.exitValue() == 0
          ? Optional.empty()
          : Optional.of("bubblewrap says “%s”".formatted(output.text().strip()));
    } catch (IOException e) {
      return Optional.of("bubblewrap does not start: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("it was interrupted");
    }
  }

  /// Runs a command to its end, a limit or a wish to stop, after which none of its processes lives.
  CommandEnd run(String line, Progress progress) {
    try {
      return new RunningCommand(builder(line).start(), limits, scratch).await(progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder builder(String line) {
    var builder =
        new ProcessBuilder(command.of(line, scratch, limits))
            .redirectErrorStream(true)
            .redirectInput(Redirect.from(new File("/dev/null")));
    builder.environment().clear();
    return builder;
  }

  @Override
  public void close() {
    scratch.close();
  }

  /// Reads what a process puts out without ever waiting for it.
  static final class OutputReader {
    private final Process process;
    private final int limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    OutputReader(Process process, int limit) {
      this.process = process;
      this.limit = limit;
    }

    /// Whether it is still within the limit.
    boolean readOn() throws IOException {
      var input = process.getInputStream();
      int ready = input.available();
      while (ready > 0 && bytes.size() <= limit) {
        bytes.write(input.readNBytes(Math.min(ready, limit + 1 - bytes.size())));
        ready = input.available();
      }
      return bytes.size() <= limit;
    }

    String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
