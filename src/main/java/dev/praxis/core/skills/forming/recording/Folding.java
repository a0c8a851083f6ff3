package dev.praxis.core.skills.forming.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes each step stand once: repeated runs, several edits of one file, scratch files that were
/// made and thrown away, look-ups that led nowhere.
final class Folding {
  private Folding() {}

  /// @param answers of tool calls, by seq
  /// @param removed files that were deleted
  static List<RecordedStep> fold(
      List<RecordedStep> steps, Map<Integer, String> answers, Set<String> removed) {
    var kept = steps.stream().filter(step -> !removed.contains(step.file())).toList();
    return withoutIdleLooks(once(kept), answers);
  }

  private static List<RecordedStep> once(List<RecordedStep> steps) {
    var places = new LinkedHashMap<String, RecordedStep>();
    var editedAt = new HashMap<String, Integer>();
    int lastEdit = -1;
    for (var step : steps) {
      var key = key(step);
      boolean moves =
          switch (step.kind()) {
            case TEST, CHECK -> true;
            case COMMAND -> lastEdit > editedAt.getOrDefault(key, Integer.MAX_VALUE);
            case TOOL -> !ToolSteps.looksUp(step);
            case EDIT -> false;
          };
      if (moves) {
        places.remove(key);
      }
      places.putIfAbsent(key, step);
      if (moves || !editedAt.containsKey(key)) {
        editedAt.put(key, step.seq());
      }
      if (step.kind() == StepKind.EDIT) {
        lastEdit = step.seq();
      }
    }
    return List.copyOf(places.values());
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

  /// Checks before anything was changed are exploration, and so are look-ups whose findings were
  /// used in no later change.
  private static List<RecordedStep> withoutIdleLooks(
      List<RecordedStep> steps, Map<Integer, String> answers) {
    var kept = new ArrayList<RecordedStep>();
    boolean changed = false;
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      boolean looks =
          step.kind() == StepKind.CHECK
              || (step.kind() == StepKind.TOOL && ToolSteps.looksUp(step));
      boolean used =
          step.kind() == StepKind.CHECK
              ? changed
              : !looks || isUsed(step, steps.subList(i + 1, steps.size()), answers);
      if (used) {
        kept.add(step);
      }
      changed |= !looks && step.kind() != StepKind.TEST;
    }
    return kept;
  }

  private static boolean isUsed(
      RecordedStep look, List<RecordedStep> later, Map<Integer, String> answers) {
    var seen = answers.getOrDefault(look.seq(), "");
    Set<String> asked = values(look);
    return later.stream()
        .filter(step -> step.kind() == StepKind.TOOL && !ToolSteps.looksUp(step))
        .anyMatch(step ->
            values(step).stream().anyMatch(value -> asked.contains(value) || seen.contains(value)));
  }

  private static Set<String> values(RecordedStep step) {
    return step.arguments().values().stream()
        .flatMap(value -> List.of(value.split("[\\[\\]{}\",:\\s]+")).stream())
        .filter(value -> value.length() >= 4)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
