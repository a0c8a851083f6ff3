package dev.praxis.core.transcript.conversation;

import dev.praxis.core.transcript.Lines;
import java.util.regex.Pattern;

/// Names a session by the task a benchmark gave it, past the words that open every task.
public final class TaskTitle {
  private static final int LINES_LOOKED_AT = 40;
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:</?[\\w:-]+>|#.*|Consider the following PR description:?|ISSUE:"
              + "|We're currently solving the following issue.*|You are given:.*"
              + "|Collect information from the general task.*"
              + "|(?:Please solve this issue:\\s*)?GitHub Issue:)?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:Please solve this issue|GitHub Issue|Task):\\s*", Pattern.CASE_INSENSITIVE);

  private TaskTitle() {}

  /// The first line that tells this task from others.
  public static String of(String task) {
    return task.lines()
        .limit(LINES_LOOKED_AT)
        .map(line -> Lines.first(line, 400))
        .filter(line -> !OPENING.matcher(line).matches())
        .findFirst()
        .map(line -> PREFIX.matcher(PREFIX.matcher(line).replaceFirst("")).replaceFirst(""))
        .orElse(task);
  }
}
