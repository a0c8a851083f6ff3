package dev.praxis.desktop.rules.diff;

/// How the difference is laid out; one key goes through them.
public enum DiffLayout {
  /// Removed lines above added ones.
  UNIFIED,
  /// Before at the left, after at the right, rows aligned.
  SIDE_BY_SIDE,
  /// The text as it will be, changes marked.
  READING;

  public DiffLayout next() {
    return switch (this) {
      case UNIFIED -> SIDE_BY_SIDE;
      case SIDE_BY_SIDE -> READING;
      case READING -> UNIFIED;
    };
  }
}
