package dev.praxis.desktop.tags.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How fast decisions come: the median of the newest, since one long pause says nothing of the
/// rest.
public record Pace(List<Duration> thoughts) {
  /// Of so many.
  public static final int NEWEST = 20;

  public Pace {
    thoughts = thoughts.stream().limit(NEWEST).sorted().toList();
  }

  /// Nothing before the first decision.
  public Optional<Duration> median() {
    int n = thoughts.size();
    return n == 0
        ? Optional.empty()
        : Optional.of(thoughts.get((n - 1) / 2).plus(thoughts.get(n / 2)).dividedBy(2));
  }

  /// For so many decisions at this pace.
  public Optional<Duration> left(int remaining) {
    return median().map(each -> each.multipliedBy(remaining));
  }
}
