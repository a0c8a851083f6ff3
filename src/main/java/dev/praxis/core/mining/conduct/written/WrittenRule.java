package dev.praxis.core.mining.conduct.written;

import dev.praxis.core.mining.shell.ShellCommand;
import java.util.regex.Pattern;

/// A rule of an instruction file in a form that a session's acts can be held against.
sealed interface WrittenRule {
  /// They run the command after them, which stands for the whole in what is read of a line.
  Pattern WRAPPER = Pattern.compile("sudo|doas|npx|bunx|nohup|env|timeout");

  /// The words of the file, one line.
  String text();

  /// Commands that must not be run.
  ///
  /// @param command as it begins: `npm`, `git push`
  /// @param instead what to use in its place, which may wrap it; empty where the rule names nothing
  record Forbidden(String text, String command, String instead) implements WrittenRule {
    boolean isBrokenBy(ShellCommand ran, String line) {
      boolean runs =
          WRAPPER.matcher(command).matches()
              ? (" " + line).contains(" " + command + " ")
              : begins(ran, command);
      return runs && (instead.isEmpty() || !line.contains(instead));
    }
  }

  /// Files that must not be changed by hand.
  ///
  /// @param place a file, a folder that ends in `/`, or `*.ending`
  record Untouchable(String text, String place) implements WrittenRule {
    boolean holds(String file) {
      var path = "/" + file.replace('\\', '/');
      if (place.startsWith("*.")) {
        return path.endsWith(place.substring(1));
      }
      return place.endsWith("/") ? path.contains("/" + place) : path.endsWith("/" + place);
    }
  }

  /// What must be run after the last change and before a commit.
  record BeforeCommit(String text, String command) implements WrittenRule {
    boolean isKeptBy(ShellCommand ran) {
      return begins(ran, command);
    }
  }

  /// How the subject of a commit message must be written.
  record CommitMessage(String text, MessageForm form) implements WrittenRule {}

  /// Whether a command is, or begins with, the one a rule names.
  static boolean begins(ShellCommand ran, String command) {
    var whole = (ran.program() + " " + ran.argumentLine()).strip();
    boolean option = command.contains(" -");
    return whole.equals(command)
        || whole.startsWith(command + " ")
        || (option && hasOption(ran, command));
  }

  /// `git commit -m x --no-verify` is a `git commit --no-verify`.
  private static boolean hasOption(ShellCommand ran, String command) {
    int at = command.indexOf(" -");
    var whole = (ran.program() + " " + ran.argumentLine()).strip();
    return whole.startsWith(command.substring(0, at))
        && ran.arguments().contains(command.substring(at + 1));
  }
}
