package dev.praxis.core.rules.lint;

import org.jspecify.annotations.Nullable;

/// One thing that speaks against a line.
///
/// @param message what is wrong and why, a sentence or two
/// @param with the other line where two are involved; null where it is about this line alone
/// @param fix a way out; null where only a person can find one
/// @param refused whether such a text must not become a rule at all: it would break the block or is
///   an attack
public record Finding(
    LintKind kind,
    Severity severity,
    String message,
    @Nullable Line with,
    @Nullable Fix fix,
    boolean refused) {

  public static Finding of(LintKind kind, Severity severity, String message, @Nullable Fix fix) {
    return new Finding(kind, severity, message, null, fix, false);
  }

  /// The number of the other rule; null where there is none or it stands in a file.
  public @Nullable Long withRule() {
    return with != null && with.where() instanceof Where.OfRule(var id) ? id : null;
  }
}
