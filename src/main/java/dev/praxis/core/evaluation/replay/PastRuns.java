package dev.praxis.core.evaluation.replay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What earlier runs of an agent took, by which later ones are estimated.
///
/// @param runs that came to an end; 0 where there are none to go by
/// @param seconds of one run on average
/// @param tokens of one run on average
/// @param costUsd of one run on average; null where none of them says it
public record PastRuns(int runs, double seconds, double tokens, @Nullable Double costUsd) {

  /// How long so many runs would take.
  ///
  /// @param parallel runs at a time
  public Duration time(int more, int parallel) {
    return Duration.ofMillis(Math.round(1000 * seconds * Math.ceilDiv(more, parallel)));
  }
}
