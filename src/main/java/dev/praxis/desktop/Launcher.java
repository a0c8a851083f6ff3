package dev.praxis.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;

/// Opens the window from a class path; it must not itself extend [Application].
public final class Launcher {
  private Launcher() {}

  /// Opens the window and returns when it has been closed.
  ///
  /// @param workspace to show; without one the one shown last, else the sample
  /// @param arguments for JavaFX
  public static void open(Optional<Path> workspace, String[] arguments) {
    var all = new ArrayList<>(List.of(arguments));
    workspace.ifPresent(file -> all.add(PraxisApplication.WORKSPACE + file.toAbsolutePath()));
    Application.launch(PraxisApplication.class, all.toArray(String[]::new));
  }
}
