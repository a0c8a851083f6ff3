package dev.praxis.core.mining;

import dev.praxis.core.review.History;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.util.List;

/// Finds signals in the training split, and counts which tags recur there.
public final class TagMiner {
  private final Database database;
  private final History history;

  public TagMiner(Database database, History history) {
    this.database = database;
    this.history = history;
  }

  /// Runs every detector whose version has moved, over sessions not yet looked at, then counts.
  public MiningReport mine(int threshold, Progress progress) {
    throw new UnsupportedOperationException(database.file() + " " + threshold + progress + history);
  }

  /// Counts what is known, without looking at sessions again.
  public MiningReport counts(int threshold) {
    throw new UnsupportedOperationException(Integer.toString(threshold));
  }

  /// The threshold last decided in this workspace; 2 to begin with.
  public int threshold() {
    throw new UnsupportedOperationException();
  }

  /// Decides the threshold; can be undone.
  public void decideThreshold(int threshold) {
    throw new UnsupportedOperationException(Integer.toString(threshold));
  }

  /// What shows a tag in the training split: unreviewed first, then by score falling.
  public List<Evidence> evidence(String tag) {
    throw new UnsupportedOperationException(tag);
  }

  /// The curator's word on one piece of evidence; can be undone.
  ///
  /// @param verdict `real`, `not_real` or `snoozed`
  public void review(Evidence evidence, String verdict) {
    throw new UnsupportedOperationException(evidence + verdict);
  }
}
