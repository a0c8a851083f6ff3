package dev.praxis.core.evaluation;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.SplitStore.Placed;
import dev.praxis.core.review.History;
import dev.praxis.core.session.SplitRule;
import dev.praxis.core.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Puts lineages on one side or the other, those that began alike together. A side given by the
/// input is never changed. A split is one decision and can be undone.
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
    return byTime(share, 0);
  }

  /// The same with days after the cut in which nothing is held out, so that what was learned just
  /// before it is not at work in what judges it.
  ///
  /// @param embargoDays lineages that begin so many days after the cut go to quarantine; 0 for none
  public SplitReport byTime(double share, int embargoDays) {
    checkShare(share);
    if (embargoDays < 0) {
      throw new Problem(
          "An embargo of %d days makes no sense.".formatted(embargoDays),
          "Give 0 or a number of days.");
    }
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
    return decide(
        label,
        new SplitRule.ByTime(cut, Duration.ofDays(embargoDays)),
        new SplitStore.Row("time", share, "", cut, embargoDays, List.of()));
  }

  /// Holds out whole projects: does a rule learned in others help there? A lineage that was worked
  /// on in others too goes to quarantine.
  ///
  /// @throws Problem where a project has no session, or no other project is left
  public SplitReport byProject(List<String> projects) {
    var held = Set.copyOf(projects);
    var there = Set.copyOf(projects());
    for (var project : projects) {
      if (!there.contains(project)) {
        throw new Problem(
            "No session of a project “%s” can be held out.".formatted(project),
            "Name some of: %s.".formatted(String.join(", ", projects())));
      }
    }
    if (held.isEmpty() || held.containsAll(there)) {
      throw new Problem(
          "A split by project needs one to hold out and one to learn from.",
          "Name some of: %s.".formatted(String.join(", ", projects())));
    }
    var label = "Hold out " + String.join(", ", projects);
    double share = (double) held.size() / there.size();
    return decide(
        label,
        new SplitRule.ByProject(held),
        new SplitStore.Row("project", share, "", null, 0, projects));
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
        label,
        new SplitRule.Random(seed, share),
        new SplitStore.Row("random", share, seed, null, 0, List.of()));
  }

  /// Projects that can be held out, by name.
  public List<String> projects() {
    return movable().stream()
        .flatMap(placed -> placed.lineage().projects().stream())
        .filter(project -> !project.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /// How the ways to split compare, on the training side alone: no look.
  ///
  /// @param threshold from which support on a tag recurs
  public SplitComparison compare(int threshold) {
    return SplitComparison.of(database, threshold);
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

  /// How many there are on each side.
  public record Counts(int train, int heldOut, int quarantine) {
    static final Counts NONE = new Counts(0, 0, 0);
  }

  /// Sessions on each side.
  ///
  /// @param method `time`, `random`, `project`, `input` where only the input has said, `default`
  ///   before any split
  /// @param share of lineages asked for, of projects in a split by project; without a split, of
  ///   sessions held out
  /// @param hash SHA-256 over the sorted "lineage TAB split" lines
  /// @param lineages on each side
  /// @param projects on each side; one may be on several
  public record SplitReport(
      String method,
      double share,
      int train,
      int heldOut,
      int quarantine,
      String hash,
      Counts lineages,
      Counts projects) {

    /// Where only sessions matter.
    public SplitReport(
        String method, double share, int train, int heldOut, int quarantine, String hash) {
      this(method, share, train, heldOut, quarantine, hash, Counts.NONE, Counts.NONE);
    }
  }

  private SplitReport decide(String label, SplitRule rule, SplitStore.Row row) {
    return history.decide(
        "split",
        "split/" + row.method(),
        label,
        handle -> {
          for (var alike : Alike.groups(handle, SplitStore.movable(handle))) {
            var side = rule.sideOf(Alike.together(alike));
            alike.forEach(placed -> SplitStore.place(handle, placed, side, row.method()));
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
