package dev.praxis.core.evaluation;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.SplitStore.Placed;
import dev.praxis.core.review.History;
import dev.praxis.core.session.SplitRule;
import dev.praxis.core.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Puts lineages on one side or the other. A side given by the input is never changed. A split is
/// one decision and can be undone.
public final class HeldOutSplit {
  private final Database database;
  private final History history;
  private final Clock clock;

  public HeldOutSplit(Database database, History history) {
    this(database, history, Clock.systemUTC());
  }

  public HeldOutSplit(Database database, History history, Clock clock) {
    this.database = database;
    this.history = history;
    this.clock = clock;
  }

  /// Holds out the newest lineages, about `share` of those that have times; those that straddle the
  /// cut go to quarantine. Lineages without any time stay in training.
  ///
  /// @param share above 0 and below 1
  /// @throws Problem where fewer than two lineages with times may be moved
  public SplitReport byTime(double share) {
    checkShare(share);
    var starts =
        movable().stream()
            .map(placed -> placed.lineage().firstEvent())
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    if (starts.size() < 2) {
      throw new Problem(
          "There are not enough sessions with times to split by time: " + starts.size() + ".",
          "Import more sessions, or split at random.");
    }
    var cut = cut(starts, share);
    var label = "Hold out the newest %d %% by time".formatted(Math.round(100 * share));
    return decide(label, new SplitRule.ByTime(cut), new SplitStore.Row("time", share, "", cut));
  }

  /// Holds out lineages whose hash with `seed` falls below `share`: stable when data grows.
  ///
  /// @param share above 0 and below 1
  public SplitReport random(double share, String seed) {
    checkShare(share);
    if (movable().isEmpty()) {
      throw new Problem(
          "There are no sessions to split: the input gave every one its side.",
          "Import sessions first.");
    }
    var label = "Hold out %d %% at random".formatted(Math.round(100 * share));
    return decide(
        label, new SplitRule.Random(seed, share), new SplitStore.Row("random", share, seed, null));
  }

  /// How it stands now.
  public SplitReport current() {
    return database.read(SplitStore::report);
  }

  /// What is held out, without a look at any of it.
  public HeldOut heldOut() {
    return database.read(SplitStore::heldOut);
  }

  /// How much there is to evaluate on.
  public record HeldOut(int sessions, int lineages, int projects) {}

  /// Sessions on each side.
  ///
  /// @param method `time`, `random`, `input` where only the input has said, `default` before any
  ///   split
  /// @param share of lineages asked for; without a split, of sessions held out
  /// @param hash SHA-256 over the sorted "lineage TAB split" lines
  public record SplitReport(
      String method, double share, int train, int heldOut, int quarantine, String hash) {}

  private SplitReport decide(String label, SplitRule rule, SplitStore.Row row) {
    return history.decide(
        "split",
        "split/" + row.method(),
        label,
        handle -> {
          for (var placed : SplitStore.movable(handle)) {
            SplitStore.place(handle, placed, rule.sideOf(placed.lineage()), row.method());
          }
          SplitStore.keep(handle, row, clock.millis());
          return SplitStore.report(handle);
        });
  }

  /// The start of the oldest lineage that is held out. Everything that starts with it is.
  private static Instant cut(List<Instant> starts, double share) {
    int heldOut = Math.clamp(Math.round(share * starts.size()), 1, starts.size() - 1);
    return starts.get(starts.size() - heldOut);
  }

  private List<Placed> movable() {
    return database.read(SplitStore::movable);
  }

  private static void checkShare(double share) {
    if (!(share > 0 && share < 1)) {
      throw new Problem(
          String.format(Locale.ROOT, "A share of %s cannot be held out.", share),
          "Choose a number above 0 and below 1, such as 0.3.");
    }
  }
}
