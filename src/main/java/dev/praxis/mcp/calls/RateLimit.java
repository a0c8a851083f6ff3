package dev.praxis.mcp.calls;

import dev.praxis.core.Problem;
import java.util.function.LongSupplier;

/// A token bucket: so many calls a second on average, ten times as many at once. What hands
/// something in costs as much as five calls that only read. Thread-safe.
public final class RateLimit {
  /// Calls a second where nothing else was asked for: far more than an agent at work makes.
  public static final int USUAL = 50;

  private static final int BURST_SECONDS = 10;
  private static final int COST_OF_WRITING = 5;
  private static final double NANOS = 1e9;

  private final int perSecond;
  private final LongSupplier nanoTime;
  private double tokens;
  private long filledAt;

  /// @param nanoTime as [System#nanoTime]
  public RateLimit(int perSecond, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.nanoTime = nanoTime;
    tokens = (double) perSecond * BURST_SECONDS;
    filledAt = nanoTime.getAsLong();
  }

  /// Lets one call through.
  ///
  /// @throws Problem where there were too many, saying how long to wait
  public synchronized void take(boolean writing) {
    long now = nanoTime.getAsLong();
    double full = (double) perSecond * BURST_SECONDS;
    tokens = Math.min(full, tokens + (now - filledAt) / NANOS * perSecond);
    filledAt = now;
    int cost = writing ? COST_OF_WRITING : 1;
    if (tokens < cost) {
      throw new Problem(
          "Too many calls: at most %d a second, and what hands something in counts as %d."
              .formatted(perSecond, COST_OF_WRITING),
          "Wait %.1f seconds, then call again."
              .formatted(Math.max(0.1, (cost - tokens) / perSecond)));
    }
    tokens -= cost;
  }
}
