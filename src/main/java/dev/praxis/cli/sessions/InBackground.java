package dev.praxis.cli.sessions;

import dev.praxis.core.Problem;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Starts a command that goes on when this program and the terminal it runs in are gone.
final class InBackground {
  private static final List<Path> DETACHERS =
      List.of(Path.of("/usr/bin/setsid"), Path.of("/usr/bin/nohup"));

  private InBackground() {}

  /// The installed program marks its own environment when it starts, and takes whoever has the mark
  /// for itself, started again: the command would be read as the name of a class.
  static void forgetLauncher(Map<String, String> environment) {
    environment.remove("_JPACKAGE_LAUNCHER");
  }

  static void start(List<String> command) {
    var detached = new ArrayList<String>();
    DETACHERS.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .ifPresent(detacher -> detached.add(detacher.toString()));
    detached.addAll(command);
    var builder =
        new ProcessBuilder(detached)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD);
    forgetLauncher(builder.environment());
    try {
      builder.start().getOutputStream().close();
    } catch (IOException e) {
      throw new Problem(
          "The import cannot be started in the background.",
          "Leave --background out of the hook's command.",
          e);
    }
  }
}
