package dev.praxis.core.skills.finding;

import java.time.Instant;

/// What an agent asks for.
///
/// @param task in its own words
/// @param category only skills of it; empty for any
/// @param most how many at most
/// @param minReliability 0 to 1, of the same figure that is in the score
/// @param lowerBound whether the lower bound of the interval stands for a reliability
/// @param at from when recency is counted
public record Ask(
    String task, String category, int most, double minReliability, boolean lowerBound, Instant at) {
  public static final int USUAL = 5;

  public Ask {
    if (most < 1 || !(minReliability >= 0 && minReliability <= 1)) {
      throw new IllegalArgumentException("no question: %d, %s".formatted(most, minReliability));
    }
  }

  /// Nothing but a task, now.
  public static Ask of(String task) {
    return new Ask(task, "", USUAL, 0, false, Instant.now());
  }
}
