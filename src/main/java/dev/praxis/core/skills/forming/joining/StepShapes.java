package dev.praxis.core.skills.forming.joining;

import dev.praxis.core.mining.shell.ShellLine;
import dev.praxis.core.skills.SkillText;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the steps of a skill do, told from the commands in their words, so that two skills can be
/// compared whoever wrote them.
final class StepShapes {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern VERB = Pattern.compile("[a-z][a-z:-]{1,24}");
  private static final Pattern CHANGING_TOOL =
      Pattern.compile(
          "(?!(?:get|search|list|find|fetch|lookup|query|read|view|check)_)[a-z]+(?:_[a-z]+)+");

  private StepShapes() {}

  static Set<String> of(SkillText text) {
    var shapes = new LinkedHashSet<String>();
    for (var step : text.steps()) {
      CODE.matcher(step.action())
          .results()
          .map(code -> code.group(1))
          .flatMap(code -> ShellLine.commands(code).stream())
          .map(command ->
              command.words().stream()
                  .findFirst()
                  .filter(word -> VERB.matcher(word).matches())
                  .map(word -> command.program() + " " + word)
                  .orElse(command.program()))
          .filter(shape -> !shape.isEmpty() && !shape.equals("cd"))
          .forEach(shapes::add);
    }
    return shapes;
  }

  /// Share of what both do in what either does, 0 to 1.
  static double alike(Set<String> one, Set<String> other) {
    var both = new LinkedHashSet<>(one);
    both.retainAll(other);
    int either = one.size() + other.size() - both.size();
    return either == 0 ? 0 : (double) both.size() / either;
  }

  /// Whether both change something by tools of a service, and no tool is the same: booking is not
  /// cancelling, however alike the words.
  static boolean differInTools(Set<String> one, Set<String> other) {
    var ours = changing(one);
    var theirs = changing(other);
    boolean both = !ours.isEmpty() && !theirs.isEmpty();
    ours.retainAll(theirs);
    return both && ours.isEmpty();
  }

  private static Set<String> changing(Set<String> shapes) {
    return shapes.stream()
        .filter(shape -> CHANGING_TOOL.matcher(shape).matches())
        .collect(Collectors.toSet());
  }
}
