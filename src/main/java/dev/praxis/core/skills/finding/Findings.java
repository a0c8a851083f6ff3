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
public record Findings(
    List<Found> found, Optional<Found> nearest, int considered, boolean byMeaning) {
  public Findings {
    found = List.copyOf(found);
  }
}
