package dev.praxis.desktop.importing;

import java.time.Duration;
import java.util.Optional;

/// How long work will still take if it goes on as it did so far.
///
/// @param elapsed since it began
record TimeLeft(Duration elapsed, long done, long total) {
  private static final int ENOUGH = 5; // fewer done say nothing
  private static final Duration SETTLED = Duration.ofSeconds(2);

  /// Nothing before enough is done.
  Optional<Duration> estimate() {
    return done < ENOUGH || elapsed.compareTo(SETTLED) < 0 || total < done
        ? Optional.empty()
        : Optional.of(elapsed.multipliedBy(total - done).dividedBy(done));
  }
}
