package dev.praxis.core.mining.shell;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Shell text that a command takes as an argument and runs: `bash -lc "mvn test"`, `docker exec`.
final class ShellScriptArgument {
  private static final Pattern SHELL = Pattern.compile("(ba|z|da|k)?sh|pwsh|powershell|cmd|wsl");
  private static final Pattern TAKES_TEXT =
      Pattern.compile("-\\w*c|-command|/c", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTAINER = Pattern.compile("docker|podman|docker-compose|kubectl");

  private ShellScriptArgument() {}

  static @Nullable String of(ShellCommand command) {
    var arguments = command.arguments();
    if (SHELL.matcher(command.program()).matches()) {
      for (int i = 0; i + 1 < arguments.size(); i++) {
        if (TAKES_TEXT.matcher(arguments.get(i)).matches()) {
          return arguments.get(i + 1);
        }
      }
      return command.words().isEmpty() ? null : quoted(command.words());
    }
    return CONTAINER.matcher(command.program()).matches() ? inContainer(command) : null;
  }

  /// What runs inside: the words after the container's or service's name.
  private static @Nullable String inContainer(ShellCommand command) {
    var words = command.words();
    int verb = Math.max(words.indexOf("exec"), words.indexOf("run"));
    return verb >= 0 && verb + 2 < words.size()
        ? quoted(words.subList(verb + 2, words.size()))
        : null;
  }

  private static String quoted(List<String> words) {
    return words.stream()
        .map(word -> "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }
}
