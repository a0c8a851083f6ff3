package dev.praxis.cli.sessions;

import dev.praxis.core.Problem;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts a command that goes on when this program and the terminal it runs in are gone.
final class InBackground {
  private static final List<Path> DETACHERS =
      List.of(Path.of("/usr/bin/setsid"), Path.of("/usr/bin/nohup"));

  private InBackground() {}

  static void start(List<String> command) {
    var detached = new ArrayList<String>();
    DETACHERS.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .ifPresent(detacher -> detached.add(detacher.toString()));
    detached.addAll(command);
    try {
      var started =
          new ProcessBuilder(detached)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      started.getOutputStream().close();
    } catch (IOException e) {
      throw new Problem(
          "The import cannot be started in the background.",
          "Leave --background out of the hook's command.",
          e);
    }
  }
}
