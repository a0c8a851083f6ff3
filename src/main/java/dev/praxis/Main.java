package dev.praxis;

import dev.praxis.cli.Cli;
import dev.praxis.cli.console.Console;
import dev.praxis.cli.sessions.HandOver;
import dev.praxis.core.DataFolder;
import dev.praxis.core.Problem;
import dev.praxis.core.connect.PraxisProgram;
import dev.praxis.desktop.Launcher;
import dev.praxis.mcp.McpProgram;
import dev.praxis.mcp.Options;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// Picks the window, the command line or the server for agents; the only class that knows all
/// three. A command never loads a class of JavaFX, and the server none of the command line: an
/// agent waits for it.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(
        Options.of(arguments)
            .map(Main::serve)
            .or(() -> HandOver.of(arguments).map(Main::handOver))
            .orElseGet(() -> command(arguments)));
  }

  private static int handOver(HandOver hook) {
    var data = DataFolder.ofThisUser();
    try {
      HandOver.run(System.in, () -> PraxisProgram.running(hook.workspace(), data));
      return 0;
    } catch (Problem e) {
      System.err.println(e.whatHappened());
      System.err.println(e.remedy());
      return 1;
    }
  }

  private static int command(String[] arguments) {
    var charset = System.out.charset();
    var console =
        new Console(
            new FileOutputStream(FileDescriptor.out),
            System.err,
            charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset,
            Terminal::showsErrors);
    return new Cli(
            console,
            DataFolder.ofThisUser(),
            Main::openWindow,
            (workspace, readOnly, rate) -> serve(new Options(workspace, readOnly, rate)),
            version())
        .run(arguments);
  }

  /// Whatever prints to standard output while an agent listens goes to standard error: one word
  /// that is no message would end the conversation.
  private static int serve(Options options) {
    System.setOut(System.err);
    return new McpProgram(DataFolder.ofThisUser(), version(), System.err)
        .run(
            options,
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out));
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
