package dev.praxis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program in a JVM of its own, for what cannot be seen from within: how it starts and dies.
public final class ChildProgram {
  private final Path folder;
  private final List<String> options =
      new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED"));

  /// @param folder where it keeps its data and what it prints: `out` and `err`
  public ChildProgram(Path folder) {
    this.folder = folder;
  }

  public ChildProgram withOption(String option) {
    options.add(option);
    return this;
  }

  public Process start(String... arguments) throws IOException {
    return builder(arguments).redirectOutput(out().toFile()).start();
  }

  /// Starts it so that it can be talked to.
  public Process startTalking(String... arguments) throws IOException {
    return builder(arguments).start();
  }

  /// The whole command line, the JVM first.
  public List<String> command(String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-Dpraxis.home=" + folder.resolve("home"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private ProcessBuilder builder(String... arguments) {
    var builder = new ProcessBuilder(command(arguments));
    builder.redirectError(err().toFile());
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    return builder;
  }

  public Path out() {
    return folder.resolve("out");
  }

  public Path err() {
    return folder.resolve("err");
  }
}
