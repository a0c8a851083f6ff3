package dev.praxis.core.evaluation.replay;

import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Where the commands of a replay run: away from the curator's files.
public interface Confinement {

  /// Runs one command to its end, or kills it and all it started when its time is over or
  /// `progress` asks to stop.
  Ended run(Order order, Progress progress);

  /// What is to be run, and how far it may reach.
  ///
  /// @param command program and arguments, handed over as they are
  /// @param room folder it works in, the only one it may write to
  /// @param environment all it sees
  /// @param network whether it may reach the network
  /// @param output file that takes what it prints
  record Order(
      List<String> command,
      Path room,
      Map<String, String> environment,
      boolean network,
      Duration limit,
      Path output) {
    public Order {
      command = List.copyOf(command);
      environment = Map.copyOf(environment);
    }
  }

  /// What came of it.
  ///
  /// @param how the way it came to its end
  /// @param exit status; -1 where it was killed
  /// @param seconds it took
  record Ended(How how, int exit, double seconds) {}

  /// Ways for a command to end.
  enum How {
    EXITED,
    TIMED_OUT,
    STOPPED
  }
}
