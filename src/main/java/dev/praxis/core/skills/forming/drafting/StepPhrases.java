package dev.praxis.core.skills.forming.drafting;

import dev.praxis.core.skills.forming.recording.RecordedStep;
import dev.praxis.core.skills.forming.recording.Recording;
import dev.praxis.core.skills.forming.recording.StepKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What was done, in a few words for a description.
final class StepPhrases {
  private static final int MOST = 4;
  private static final String LOOK_UP = "the details are shown";

  private StepPhrases() {}

  /// What the tools that changed something are called, in words: `cancel reservation`; empty where
  /// most steps were commands or edits.
  static List<String> changingTools(Recording recording) {
    var tools = recording.steps().stream().filter(step -> step.kind() == StepKind.TOOL).toList();
    if (tools.size() * 2 <= recording.steps().size()) {
      return List.of();
    }
    var names = new LinkedHashSet<String>();
    tools.stream()
        .filter(step -> !step.expected().equals(LOOK_UP))
        .map(StepPhrases::readable)
        .forEach(names::add);
    return List.copyOf(names);
  }

  /// What tools looked up, in words: `reservation details`.
  static List<String> lookedUp(Recording recording) {
    return recording.steps().stream()
        .filter(step -> step.kind() == StepKind.TOOL && step.expected().equals(LOOK_UP))
        .map(StepPhrases::readable)
        .map(name ->
            name.replaceFirst("^(?:get|search|list|find|fetch|lookup|query|read|view|check) ", ""))
        .distinct()
        .toList();
  }

  private static String readable(RecordedStep step) {
    var name =
        step.command().substring(step.command().lastIndexOf("__") + 1).replaceFirst("^_", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .replaceAll("[_.\\-]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /// What the last telling steps did, where nobody said what was wanted.
  static String main(Recording recording) {
    var phrases = new LinkedHashSet<String>();
    for (var step : recording.steps().reversed()) {
      if (!step.trivial() && phrases.size() < 2) {
        switch (step.kind()) {
          case COMMAND ->
              phrases.add(step.words().isEmpty() ? "run " + step.shape() : lower(step.words()));
          case TOOL -> phrases.add(readable(step));
          case EDIT ->
              phrases.add("edit " + step.file().substring(step.file().lastIndexOf('/') + 1));
          case CHECK, TEST -> {}
        }
      }
    }
    return list(List.copyOf(phrases).reversed());
  }

  private static String lower(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  /// Programs that did more than everyday work, in order of their first use.
  static Set<String> programs(Recording recording) {
    var programs = new LinkedHashSet<String>();
    for (var step : recording.steps()) {
      if (!step.trivial() && (step.kind() == StepKind.COMMAND || step.kind() == StepKind.CHECK)) {
        var program = step.shape().split(" ", -1)[0];
        if (program.matches("[a-z][\\w.+-]*")) {
          programs.add(program);
        }
      }
    }
    return programs;
  }

  /// `a`, `a and b`, `a, b and c`.
  static String list(List<String> words) {
    var shown = new ArrayList<>(words.subList(0, Math.min(MOST, words.size())));
    if (shown.size() < 2) {
      return String.join("", shown);
    }
    var last = shown.removeLast();
    return String.join(", ", shown) + " and " + last;
  }
}
