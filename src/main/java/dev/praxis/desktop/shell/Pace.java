package dev.praxis.desktop.shell;

import java.time.Duration;
import java.util.Optional;

/// How fast work goes, from how much was done in which time.
record Pace(long done, long total, Duration took) {
  private static final Duration TOO_EARLY = Duration.ofSeconds(2);

  /// What is left at this pace; nothing while it is too early to tell.
  Optional<Duration> left() {
    if (done <= 0 || total <= 0 || took.compareTo(TOO_EARLY) < 0) {
      return Optional.empty();
    }
    var perUnit = (double) took.toMillis() / done;
    return Optional.of(Duration.ofMillis(Math.round(perUnit * Math.max(0, total - done))));
  }

  /// Units a second; nothing while it is too early to tell.
  Optional<Double> perSecond() {
    if (done <= 0 || took.compareTo(TOO_EARLY) < 0) {
      return Optional.empty();
    }
    return Optional.of(done * 1000.0 / took.toMillis());
  }
}
