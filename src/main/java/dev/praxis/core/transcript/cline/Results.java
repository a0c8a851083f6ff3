package dev.praxis.core.transcript.cline;

import dev.praxis.core.transcript.telling.Ending;
import java.util.List;
import java.util.regex.Pattern;

/// How a call ended, by the words in which Cline tells its result.
final class Results {
  private static final int HEAD = 2_000;
  private static final Pattern EXIT_CODE =
      Pattern.compile(
          "(?:^Exit code: |^Command exited with code |failed with exit code )(\\d{1,9})\\b",
          Pattern.MULTILINE);
  private static final List<String> FAILURES =
      List.of(
          "The tool execution failed with the following error",
          "Error executing",
          "Error reading file",
          "Error writing file",
          "Missing value for required parameter",
          "Unable to apply diff",
          "<error_details>");

  private Results() {}

  static Ending ending(String text, boolean flagged) {
    var head = text.substring(0, Math.min(text.length(), HEAD));
    if (head.startsWith("The user denied this operation")
        || head.contains("\"status\":\"denied\"")) {
      return Ending.DENIED;
    }
    boolean failed = flagged || FAILURES.stream().anyMatch(head::startsWith);
    return Ending.of(failed, Ending.exitCode(EXIT_CODE, head));
  }
}
