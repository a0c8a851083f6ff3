package dev.praxis.core.mining.queue;

import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;

/// How much of a tag's evidence the curator confirmed, of what was confirmed or refused.
public record TagReview(int confirmed, int reviewed) {
  /// Nothing reviewed yet.
  public static final TagReview NONE = new TagReview(0, 0);

  /// Wilson at 95 %.
  public Interval interval() {
    return Intervals.wilson(confirmed, reviewed);
  }
}
