package dev.praxis.core.skills.forming.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes each step stand once: repeated runs, several edits of one file, the same command on one
/// thing after the other, scratch files that were made and thrown away.
final class Folding {
  private static final int SEVERAL = 3;

  private Folding() {}

  /// @param removed files that were deleted
  static List<RecordedStep> fold(List<RecordedStep> steps, Set<String> removed) {
    var kept = steps.stream().filter(step -> !removed.contains(step.file())).toList();
    return withoutFirstChecks(lastOfSeveral(once(kept)));
  }

  private static List<RecordedStep> once(List<RecordedStep> steps) {
    var places = new LinkedHashMap<String, RecordedStep>();
    int lastEdit = -1;
    for (var step : steps) {
      var key = key(step);
      var known = places.get(key);
      boolean moves =
          known != null
              && switch (step.kind()) {
                case TEST, CHECK -> true;
                case COMMAND -> lastEdit > known.seq();
                case TOOL, EDIT -> false;
              };
      if (moves) {
        places.remove(key);
      }
      places.merge(key, step, (old, _) -> worded(old, step));
      if (step.kind() == StepKind.EDIT) {
        lastEdit = step.seq();
      }
    }
    return List.copyOf(places.values());
  }

  /// The first words that were said of it stay.
  private static RecordedStep worded(RecordedStep step, RecordedStep again) {
    return step.words().isEmpty() && !again.words().isEmpty() ? step.worded(again.words()) : step;
  }

  private static String key(RecordedStep step) {
    return switch (step.kind()) {
      case TEST -> "test " + step.shape();
      case CHECK -> "check " + step.shape();
      case EDIT -> step.trivial() ? "edit sources" : "edit " + step.file();
      case COMMAND -> step.command();
      case TOOL -> "tool " + step.command() + step.arguments().keySet();
    };
  }

  /// Of three and more commands that differ in one word, the last: it was done to one thing after
  /// the other, or tried again and again.
  private static List<RecordedStep> lastOfSeveral(List<RecordedStep> steps) {
    var frames = new HashMap<String, Integer>();
    for (var step : steps) {
      frames(step).forEach(frame -> frames.merge(frame, 1, Integer::sum));
    }
    var kept = new ArrayList<RecordedStep>();
    for (var step : steps.reversed()) {
      boolean again =
          frames(step).stream()
              .anyMatch(frame ->
                  frames.getOrDefault(frame, 0) >= SEVERAL
                      && kept.stream().anyMatch(later -> frames(later).contains(frame)));
      if (!again) {
        kept.add(step);
      }
    }
    return kept.reversed();
  }

  /// The words of a command with each in turn left open.
  private static List<String> frames(RecordedStep step) {
    if (step.kind() != StepKind.COMMAND) {
      return List.of();
    }
    var words = step.command().split(" ");
    var frames = new ArrayList<String>();
    for (int i = 1; i < words.length && words.length <= 20; i++) {
      if (!words[i].startsWith("-")) {
        var open = words.clone();
        open[i] = "\u0000";
        frames.add(String.join(" ", open));
      }
    }
    return words.length < 3 ? List.of() : frames;
  }

  /// Checks before anything was changed are exploration.
  private static List<RecordedStep> withoutFirstChecks(List<RecordedStep> steps) {
    var kept = new ArrayList<RecordedStep>();
    boolean changed = false;
    for (var step : steps) {
      if (step.kind() != StepKind.CHECK || changed) {
        kept.add(step);
      }
      changed |=
          switch (step.kind()) {
            case COMMAND, EDIT -> true;
            case TOOL -> !ToolSteps.looksUp(step);
            case CHECK, TEST -> false;
          };
    }
    return kept;
  }

  /// Without look-ups whose findings no later change used: it asked for the same thing, or was
  /// given something only they showed.
  ///
  /// @param answers of tool calls, by seq
  static List<RecordedStep> withoutIdleLooks(
      List<RecordedStep> steps, Map<Integer, String> answers) {
    var kept = new ArrayList<RecordedStep>();
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      boolean looks = step.kind() == StepKind.TOOL && ToolSteps.looksUp(step);
      if (!looks || isUsed(step, steps.subList(i + 1, steps.size()), answers)) {
        kept.add(step);
      }
    }
    return kept;
  }

  private static boolean isUsed(
      RecordedStep look, List<RecordedStep> later, Map<Integer, String> answers) {
    var seen = answers.getOrDefault(look.seq(), "");
    var asked = values(look);
    return later.stream()
        .filter(step -> step.kind() == StepKind.TOOL && !ToolSteps.looksUp(step))
        .flatMap(step -> values(step).stream())
        .anyMatch(value -> asked.contains(value) || (isTelling(value) && seen.contains(value)));
  }

  private static boolean isTelling(String value) {
    return value.length() >= 5 && value.chars().anyMatch(Character::isDigit);
  }

  private static List<String> values(RecordedStep step) {
    return step.arguments().values().stream()
        .flatMap(value -> List.of(value.split("[\\[\\]{}\",:\\s]+")).stream())
        .filter(value -> value.length() >= 4)
        .toList();
  }
}
