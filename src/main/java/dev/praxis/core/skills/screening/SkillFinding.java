package dev.praxis.core.skills.screening;

import java.util.Locale;

/// One thing that speaks against a skill.
///
/// @param message what was found and why it matters, a sentence or two; never holds a secret
/// @param where as a person says it: `step 3`, `description`, `SKILL.md line 12`
public record SkillFinding(Kind kind, Weight severity, String message, String where) {

  /// What a finding is about.
  public enum Kind {
    INJECTION,
    COMMAND,
    SECRET,
    HIDDEN,
    LONG;

    /// As scripts know it: `injection`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How much it weighs.
  public enum Weight {
    /// The text is not stored, approved, run or exported as it stands.
    SEVERE,
    /// A person has to look: the skill waits as a candidate.
    WARNING,
    /// Worth knowing; stops nothing.
    INFO;

    /// As scripts know it: `severe`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isSevere() {
    return severity == Weight.SEVERE;
  }

  /// On one line: `severe command in step 3: …`.
  public String inWords() {
    return "%s %s in %s: %s".formatted(severity.word(), kind.word(), where, message);
  }
}
