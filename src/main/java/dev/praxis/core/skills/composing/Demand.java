package dev.praxis.core.skills.composing;

import org.jspecify.annotations.Nullable;

/// A precondition of one phase, and what sees to it.
///
/// @param phase name of the skill that demands it
/// @param by the phase before it whose postcondition sees to it; null where none does
/// @param postcondition what that one promises; null where none does
/// @param similarity of meaning of the two, a cosine; 1 where they say the same in words
public record Demand(
    String phase,
    String condition,
    State state,
    @Nullable String by,
    @Nullable String postcondition,
    double similarity) {

  /// Whether a condition will hold when its phase begins.
  public enum State {
    /// It has to hold before the whole begins.
    BEFOREHAND,
    /// A phase before promises it in the same words.
    MET,
    /// A phase before promises something that means nearly the same; worth a look.
    LIKELY,
    /// No phase before promises it, so it too has to hold before the whole begins.
    UNMET
  }
}
