package dev.praxis.desktop;

import java.nio.file.Path;
import java.util.Optional;

/// Opens the window.
public final class Launcher {
  private Launcher() {}

  /// Shows the window, and returns when it is closed.
  ///
  /// @param workspace the one to open; the person's own where none is named
  public static void open(Optional<Path> workspace, String[] arguments) {
    throw new UnsupportedOperationException(workspace + " " + arguments.length);
  }
}
