package dev.praxis.core.mining.ending;

/// What became of the agent's work later in the session.
///
/// @param seq where the session tells it
/// @param work the seq of the last work it is about: an edit, a commit, a push
/// @param because in plain words
public record Aftermath(Fate fate, int seq, int work, String because) {

  /// How it fared.
  public enum Fate {
    /// Taken back, or the person asked for that.
    REVERTED,
    /// The project's automatic checks failed on it.
    CI_FAILED,
    CI_PASSED,
    /// A pull request carries it.
    PROPOSED
  }
}
