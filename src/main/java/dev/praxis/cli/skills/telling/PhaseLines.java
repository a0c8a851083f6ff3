package dev.praxis.cli.skills.telling;

import dev.praxis.core.skills.SkillText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Steps as a person reads them, each phase named before its first one.
public final class PhaseLines {
  private PhaseLines() {}

  /// The lines of these steps.
  ///
  /// @param phase of a step; empty outside a composed skill
  /// @param line that tells of a step
  public static <T> List<String> of(
      List<T> steps, Function<T, String> phase, Function<T, String> line) {
    var lines = new ArrayList<String>();
    var last = "";
    for (var step : steps) {
      var now = phase.apply(step);
      if (!now.equals(last)) {
        lines.add(SkillText.phaseLine(now));
        last = now;
      }
      lines.add(line.apply(step));
    }
    return lines;
  }
}
