package dev.praxis.core.rules.lint.pair;

import dev.praxis.core.rules.lint.wording.Statement.Trigger;

/// Whether two statements hold at the same moment.
final class Moments {
  private static final double SAME_MOMENT = 0.5;

  private Moments() {}

  /// Whether what is forbidden at one moment is forbidden at the other.
  static boolean areAlike(Trigger ban, Trigger act) {
    if (ban.isAny()) {
      return true;
    }
    return areCompatible(ban.kind(), act.kind())
        && (Shingles.alike(ban.words(), act.words()) >= SAME_MOMENT);
  }

  /// `when you merge` may be just before it or just after.
  private static boolean areCompatible(String one, String other) {
    return one.equals(other) || one.equals("when") || other.equals("when");
  }

  /// Whether both moments may be one.
  static boolean mayMeet(Trigger one, Trigger other) {
    return one.isAny()
        || other.isAny()
        || areAlike(one, other)
        || !one.kind().equals("when")
        || !other.kind().equals("when");
  }
}
