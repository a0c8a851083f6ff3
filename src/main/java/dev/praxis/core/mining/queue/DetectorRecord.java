package dev.praxis.core.mining.queue;

import dev.praxis.core.statistics.Interval;
import java.util.List;

/// How often a detector was right, by the curator's own decisions.
///
/// @param decided confirmed and refused; snoozed ones are not
/// @param real confirmed
/// @param precision of all decisions, Wilson at 95 %; flattering where the likely ones came first
/// @param drawn decided of those that came up at random
/// @param drawnReal confirmed of those
/// @param fairPrecision of those that came up at random, Wilson at 95 %
/// @param bins by score, lowest first: 10 of equal width
public record DetectorRecord(
    String detector,
    int decided,
    int real,
    Interval precision,
    int drawn,
    int drawnReal,
    Interval fairPrecision,
    List<Bin> bins) {
  public DetectorRecord {
    bins = List.copyOf(bins);
  }

  /// Decided evidence whose score was from `low` to below `high` (the last one to 1).
  public record Bin(double low, double high, int decided, int real, Interval precision) {}
}
