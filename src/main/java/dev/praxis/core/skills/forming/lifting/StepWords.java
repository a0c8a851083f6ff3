package dev.praxis.core.skills.forming.lifting;

import dev.praxis.core.skills.forming.recording.RecordedStep;
import dev.praxis.core.skills.forming.recording.StepKind;
import java.util.Locale;

/// What a step says: a short order, then the command as it is typed.
final class StepWords {
  private StepWords() {}

  static String command(RecordedStep step, String words, String line) {
    var order =
        words.isEmpty()
            ? switch (step.kind()) {
              case TEST -> "Run the tests";
              case CHECK -> "Check";
              case COMMAND, EDIT, TOOL -> "Run";
            }
            : words;
    var separator = words.isEmpty() && step.kind() != StepKind.TEST ? " " : ": ";
    return order + separator + "`" + line.replace('`', '\'') + "`";
  }

  static String edit(RecordedStep step, String words, String lifted) {
    if (step.trivial()) {
      return words.isEmpty() ? "Make the change in the sources" : words;
    }
    var file = lifted.replaceAll("[`\\s\\p{C}]+", " ").strip();
    return words.isEmpty() ? "Edit `" + file + "`" : words + ": edit `" + file + "`";
  }

  /// `mcp__tracker__update_issue` becomes `Update issue (tracker): update_issue`.
  static String tool(RecordedStep step) {
    var parts = step.command().split("__", -1);
    var verb = readable(parts[parts.length - 1]);
    var place = parts.length > 2 ? " in " + readable(parts[1]).toLowerCase(Locale.ROOT) : "";
    return verb + place + " with `" + parts[parts.length - 1] + "`";
  }

  /// `reservation_id` becomes `Reservation id`.
  static String readable(String name) {
    var words = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").replaceAll("[_.\\-]+", " ").strip();
    var lower = words.toLowerCase(Locale.ROOT);
    return lower.isEmpty()
        ? name
        : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }
}
