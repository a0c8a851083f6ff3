package dev.praxis.core.skills.forming.joining;

import dev.praxis.core.mining.shell.ShellLine;
import dev.praxis.core.skills.SkillText;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What the steps of a skill do, told from the commands in their words, so that two skills can be
/// compared whoever wrote them.
final class StepShapes {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern VERB = Pattern.compile("[a-z][a-z:-]{1,24}");

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
}
