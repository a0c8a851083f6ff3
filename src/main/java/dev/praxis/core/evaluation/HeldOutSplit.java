package dev.praxis.core.evaluation;

import dev.praxis.core.review.History;
import dev.praxis.core.store.Database;

/// Puts lineages on one side or the other. A side given by the input is never changed.
public final class HeldOutSplit {
  private final Database database;
  private final History history;

  public HeldOutSplit(Database database, History history) {
    this.database = database;
    this.history = history;
  }

  /// Holds out the newest lineages, about `share` of them; those that straddle the cut go to
  /// quarantine.
  public SplitReport byTime(double share) {
    throw new UnsupportedOperationException(database.file() + " " + share + history);
  }

  /// Holds out lineages whose hash with `seed` falls below `share`: stable when data grows.
  public SplitReport random(double share, String seed) {
    throw new UnsupportedOperationException(share + seed);
  }

  /// How it stands now.
  public SplitReport current() {
    throw new UnsupportedOperationException();
  }

  /// Sessions on each side.
  ///
  /// @param hash SHA-256 over the sorted "lineage TAB split" lines
  public record SplitReport(
      String method, double share, int train, int heldOut, int quarantine, String hash) {}
}
