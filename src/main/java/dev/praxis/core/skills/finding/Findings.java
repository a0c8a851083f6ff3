package dev.praxis.core.skills.finding;

import java.util.List;
import java.util.Optional;

/// What an agent gets.
///
/// @param found the highest score first
/// @param nearest of those that were asked for, the one that comes nearest without fitting; told to
///   a person where nothing was found, never to an agent
/// @param considered skills in use that were asked for
/// @param byMeaning false where the language model could not be asked and words alone decided
/// @param learning how far the meaning of skills is known
public record Findings(
    List<Found> found,
    Optional<Found> nearest,
    int considered,
    boolean byMeaning,
    Learning learning) {
  public Findings {
    found = List.copyOf(found);
  }

  /// How far the meaning of skills is known. Those that are left were looked for by their words
  /// alone, and will be found by their meaning once that is known.
  ///
  /// @param left skills in use whose meaning is still to be found out; 0 where it cannot be
  /// @param all skills in use
  public record Learning(int left, int all) {}
}
