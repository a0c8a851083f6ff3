package dev.praxis.core.skills.finding;

import org.jspecify.annotations.Nullable;

/// How well a skill matches a task.
///
/// @param match 0 to 1: the words' share and the meaning's together; the words alone where the
///   meaning is not known
/// @param words 0 to 1
/// @param meaning 0 to 1; null where it was not asked for
public record Match(double match, double words, @Nullable Double meaning) {
  /// Of the words against the meaning, and the cosine that is a full match: chosen on one half of
  /// labelled tasks, told in docs/accuracy.md.
  private static final double WORDS = 0.3;

  static final float FULL = 0.6f;

  /// Below it nothing fits: about as large a share of the labelled tasks lies on the wrong side of
  /// it as of the other.
  private static final double FITS = 0.33;

  private static final double FITS_BY_WORDS = 0.25;

  /// Whether the skill is for such a task at all.
  public boolean fits() {
    return match >= (meaning == null ? FITS_BY_WORDS : FITS);
  }

  static Match of(double words, @Nullable Float cosine) {
    if (cosine == null) {
      return new Match(words, words, null);
    }
    double meaning = Math.clamp(cosine / FULL, 0, 1);
    return new Match(WORDS * words + (1 - WORDS) * meaning, words, meaning);
  }
}
