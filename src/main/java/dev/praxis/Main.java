package dev.praxis;

import dev.praxis.cli.Cli;
import dev.praxis.cli.console.Console;
import dev.praxis.core.DataFolder;
import dev.praxis.desktop.Launcher;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// Picks the window or the command line; the only class that knows both. A command never loads a
/// class of JavaFX.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    var charset = System.out.charset();
    var console =
        new Console(
            new FileOutputStream(FileDescriptor.out),
            System.err,
            charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset,
            Terminal::showsErrors);
    System.exit(
        new Cli(console, DataFolder.ofThisUser(), Main::openWindow, version()).run(arguments));
  }

  /// As packaged; classes that were only compiled have none.
  private static String version() {
    var packaged = Main.class.getPackage().getImplementationVersion();
    return packaged == null ? "(development build)" : packaged;
  }

  private static void openWindow(Optional<Path> workspace) {
    Display.require(System.getProperties(), System.getenv());
    Launcher.open(workspace, new String[0]);
  }
}
