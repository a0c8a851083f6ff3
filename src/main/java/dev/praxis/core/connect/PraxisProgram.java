package dev.praxis.core.connect;

import dev.praxis.core.DataFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How another program starts this one.
///
/// @param command the executable and what always follows it, absolute
/// @param workspace empty for the one every start of Praxis uses
public record PraxisProgram(List<String> command, Optional<Path> workspace) {
  private static final String MAIN = "dev.praxis.Main";
  private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

  public PraxisProgram {
    command = List.copyOf(command);
    workspace = workspace.map(path -> path.toAbsolutePath().normalize());
  }

  /// As it runs now.
  ///
  /// @param named the workspace named by the person
  public static PraxisProgram running(Optional<Path> named, DataFolder data) {
    var other = data.isUsual() ? named : Optional.of(named.orElse(data.workspace()));
    return new PraxisProgram(command(System.getProperties()), other);
  }

  static List<String> command(Properties properties) {
    var installed = properties.getProperty("jpackage.app-path", "");
    if (!installed.isBlank()) {
      return List.of(Path.of(installed).toAbsolutePath().toString());
    }
    boolean windows = isWindows(properties);
    var java =
        Path.of(properties.getProperty("java.home", ""), "bin", windows ? "java.exe" : "java");
    var command = new ArrayList<>(List.of(java.toString(), "--enable-native-access=ALL-UNNAMED"));
    var classes = properties.getProperty("java.class.path", "");
    if (classes.endsWith(".jar") && !classes.contains(File.pathSeparator)) {
      command.addAll(List.of("-jar", Path.of(classes).toAbsolutePath().toString()));
    } else {
      command.addAll(List.of("-cp", absolute(classes), MAIN));
    }
    return command;
  }

  private static String absolute(String classes) {
    return Arrays.stream(classes.split(Pattern.quote(File.pathSeparator), -1))
        .filter(each -> !each.isEmpty())
        .map(each -> Path.of(each).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /// Whether it was installed, so that the command stays good when the build folder goes.
  public boolean isInstalled() {
    return command.size() == 1;
  }

  public String executable() {
    return command.getFirst();
  }

  /// What follows the executable for the server that agents talk to.
  public List<String> serving() {
    return arguments(List.of("mcp"));
  }

  /// The whole command that imports one transcript.
  public List<String> importing(Path transcript) {
    return whole(arguments(List.of("import", transcript.toString())));
  }

  /// For a shell: imports the transcript that a hook names on standard input.
  public String hook() {
    boolean windows = isWindows(System.getProperties());
    return whole(arguments(List.of("import", "--hook", "--background"))).stream()
        .map(word -> quoted(word, windows))
        .collect(Collectors.joining(" "));
  }

  private List<String> arguments(List<String> words) {
    var all = new ArrayList<>(words);
    workspace.ifPresent(file -> all.addAll(List.of("--db", file.toString())));
    return all;
  }

  private List<String> whole(List<String> arguments) {
    var all = new ArrayList<>(command.subList(0, command.size()));
    all.addAll(arguments);
    return all;
  }

  List<String> servingArguments() {
    var all = new ArrayList<>(command.subList(1, command.size()));
    all.addAll(serving());
    return all;
  }

  static String quoted(String word, boolean windows) {
    if (PLAIN.matcher(word).matches()) {
      return word;
    }
    return windows ? "\"" + word + "\"" : "'" + word.replace("'", "'\\''") + "'";
  }

  private static boolean isWindows(Properties properties) {
    return properties.getProperty("os.name", "").startsWith("Windows");
  }
}
