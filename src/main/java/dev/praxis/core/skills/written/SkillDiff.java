package dev.praxis.core.skills.written;

import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.core.skills.SkillText;

/// What changes from one version of a skill to another.
public final class SkillDiff {
  private SkillDiff() {}

  /// All that is written of a skill as lines, one for each thing it says; the same for the same
  /// text.
  public static String lines(SkillText text) {
    return SkillForm.of(text);
  }

  /// The difference of the lines.
  public static TextDiff between(SkillText before, SkillText after) {
    return TextDiff.between(lines(before), lines(after));
  }
}
