package dev.praxis.core.mining.output.program;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.mining.output.OutputParser;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the shell and the small programs of Unix say: no such command, no such file, not allowed.
/// Counts where it is most of the output or its end: among other output it is a detail that the
/// command line went on after.
public final class ShellMessage implements OutputParser {
  /// One of these stands in every message, so that most lines need no closer look.
  private static final List<String> WORDS =
      List.of(
          "not found",
          "No such",
          "denied",
          "permitted",
          "cannot",
          "can't",
          "irectory",
          "option",
          "expected",
          "illegal",
          "recognized",
          "operand",
          "error",
          "exists",
          "busy",
          "No space",
          "substitution",
          "unbound",
          "read-only",
          "no matches",
          "expression #",
          "CategoryInfo");

  private static final Pattern MESSAGE =
      Pattern.compile(
          "^(?:\\(eval\\):\\d++: |zsh:\\d*+:? |(?:/\\S+/)?(?:ba|z|da)?sh: |[\\w./+@-]{1,80}:"
              + " ).{0,400}?(?:command not found|not found$|No such file or directory|Permission"
              + " denied|[Oo]peration not permitted|cannot"
              + " (?:access|open|remove|create|stat|overwrite|execute|find)|can't"
              + " (?:open|cd|read|find|stat)|Is a directory|Not a directory|(?:un|il)legal"
              + " (?:option|byte)|unknown option|un(?:recognized|known|expected)"
              + " (?:option|primary|argument|EOF|command)|invalid option|missing operand|syntax"
              + " error|parse error|no matches found|Directory not empty|File exists|Device or"
              + " resource busy|No space left|extra operand|event not found|bad"
              + " substitution|unbound variable|read-only|expression #\\d++, char)");
  private static final Pattern WINDOWS =
      Pattern.compile(
          "is not recognized as (?:an internal or external|a name of a cmdlet|the name of a"
              + " cmdlet)");

  @Override
  public @Nullable Finding find(Output output) {
    if (WORDS.stream().noneMatch(output::has)) {
      return null;
    }
    var lines = output.lines();
    long said = lines.stream().filter(ShellMessage::complains).count();
    boolean prevails = said > 0 && (said * 2 >= lines.size() || complains(lines.getLast()));
    if (!prevails) {
      return null;
    }
    var line = lines.stream().filter(ShellMessage::complains).findFirst().orElseThrow().strip();
    return Finding.likely(kind(line), line.length() > 120 ? line.substring(0, 120) : line);
  }

  private static boolean complains(String line) {
    if (line.length() >= 600) {
      return false;
    }
    return (line.indexOf(':') > 0 && MESSAGE.matcher(line).find())
        || (line.contains("recognized") && WINDOWS.matcher(line).find())
        || line.startsWith("    + CategoryInfo ");
  }

  private static FailureClass kind(String line) {
    if (line.contains("command not found")
        || line.endsWith("not found")
        || line.contains("not recognized")) {
      return FailureClass.COMMAND_MISSING;
    }
    if (line.contains("No such file")
        || line.contains("cannot access")
        || line.contains("no matches found")) {
      return FailureClass.FILE_MISSING;
    }
    return line.contains("denied") || line.contains("permitted")
        ? FailureClass.PERMISSION
        : FailureClass.COMMAND_FAILED;
  }
}
