package dev.praxis.core.session;

import java.util.Locale;

/// Who said how a session ended. Of several the strongest counts; they stand here from strong to
/// weak.
public enum Voice {
  CURATOR,
  /// A person who labelled the session, or gave feedback on it.
  LABEL,
  /// A test or a benchmark that looked at what was done.
  CHECK,
  /// Another model that judged.
  MODEL,
  /// Guessed from how the session looks.
  HEURISTIC;

  /// As stored: `check`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
