package dev.praxis.core.mining.outcome;

import dev.praxis.core.mining.shell.ReadingCommands;
import dev.praxis.core.mining.shell.ShellChain;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The numeric status of a command, where the answer of its tool or the command itself prints it.
final class ExitStatus {
  private static final int ENDS = 600;
  private static final Pattern AT_START =
      Pattern.compile(
          "^\\s*+(?:Exit code:? (\\d{1,3})\\b|<returncode>(-?\\d{1,3})</returncode>|(?:Chunk ID:"
              + " [^\\n]*+\\n)?(?:Wall time: [^\\n]*+\\n)?Process exited with code"
              + " (-?\\d{1,10})\\b|Command executed in terminal[^\\n]{0,500}?(?:\\n| )Exit code:"
              + " (-?\\d{1,3})\\b)");
  private static final Pattern IN_FRAME = Pattern.compile("<exit_code>(-?\\d{1,3})</exit_code>");
  private static final Pattern AT_END =
      Pattern.compile(
          "(?:(?:\\(|(?:\\A|\\n))Command exited with code (\\d{1,3})\\)?|\\nExit Code:"
              + " (\\d{1,3})\\n(?:Signal: [^\\n]*+\\n)?(?:[^\\n]*+\\n?){0,3}|<exited with exit code"
              + " (\\d{1,3})>|<shellId: [^>]*+ completed with exit code (\\d{1,3})>|\\[?The command"
              + " completed with exit code (\\d{1,3})\\.\\]?|\\[Command finished with exit code"
              + " (\\d{1,3})\\])\\s*+$");
  private static final Pattern ASKED =
      Pattern.compile("\\$\\?|\\$\\{?PIPESTATUS|\\$status\\b|\\$LASTEXITCODE");
  private static final Pattern ECHOED =
      Pattern.compile(
          "(?im)^[-=*#> \\t]*+[\\w"
              + " ./-]{0,40}?(?:exit(?:ed)?|rc|ret|status|code|ec|return(?:ed)?|result|pytest|test|tests|build|lint)?["
              + " _-]?(?:code|status)?(?: was| is)?[ :=(]{0,4}(-?\\d{1,3})[)\\]]?[-=*# \\t]*+$");
  private static final Pattern NAMED = Pattern.compile("(?i)exit|rc\\b|ret|status|code|\\bec\\b");

  private ExitStatus() {}

  /// What the tool wrote around the output.
  static OptionalInt written(String answer) {
    var start = answer.substring(0, Math.min(ENDS, answer.length()));
    var found = number(AT_START, start);
    if (found.isEmpty() && start.contains("<exit_code>")) {
      found = number(IN_FRAME, start);
    }
    return found.isPresent()
        ? found
        : number(AT_END, answer.substring(Math.max(0, answer.length() - ENDS)));
  }

  /// What the command line itself printed: `; echo "exit: $?"`.
  static OptionalInt echoed(String command, String answer) {
    if (!ASKED.matcher(command).find()) {
      return OptionalInt.empty();
    }
    var end = answer.substring(Math.max(0, answer.length() - ENDS));
    var matcher = ECHOED.matcher(end);
    var found = OptionalInt.empty();
    while (matcher.find()) {
      boolean names = NAMED.matcher(matcher.group()).find();
      if (names || matcher.group().strip().matches("-?\\d{1,3}")) {
        found = OptionalInt.of(Integer.parseInt(matcher.group(1)));
      }
    }
    return found;
  }

  /// Whether status 1 of such a command only says that nothing matched or that files differ.
  static boolean answers(String command) {
    var last = ShellChain.of(command).links().getLast().commands();
    return !last.isEmpty() && ReadingCommands.answersByStatus(last.getLast());
  }

  private static OptionalInt number(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return OptionalInt.empty();
    }
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        return OptionalInt.of((int) Long.parseLong(matcher.group(i)));
      }
    }
    return OptionalInt.empty();
  }
}
