package dev.praxis.core.evaluation;

import dev.praxis.core.session.SplitRule;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.store.Database;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Splits the training side once more, by time, at random and by each project, and counts how many
/// failures of the smaller part have a tag that recurs in the larger. By time tells whether next
/// month is covered, at random whether the same population is: a gap between them is drift. Nothing
/// that is held out is read, so this is no look.
///
/// @param threshold from which support on a tag recurs
/// @param projects each held out from all others, most failures first
/// @param drift whether the intervals of time and random are apart
public record SplitComparison(
    int threshold, Part time, Part random, List<Part> projects, boolean drift) {
  private static final double SHARE = 0.3;
  private static final String SALT = "holdout-v1";
  private static final int MOST_PROJECTS = 20;

  public SplitComparison {
    projects = List.copyOf(projects);
  }

  /// One way to split.
  ///
  /// @param name `time`, `random`, or a project
  /// @param failures of the smaller part: lineages times tags
  /// @param covered of them, by tags that recur in the larger part
  /// @param interval Wilson's
  public record Part(String name, int failures, int covered, Interval interval) {}

  /// A training lineage with the tags it carries.
  record Carrier(SplitRule.Lineage lineage, Set<String> tags) {
    Carrier {
      tags = Set.copyOf(tags);
    }
  }

  static SplitComparison of(Database database, int threshold) {
    var carriers = database.read(CarrierStore::training);
    var time = part("time", byTime(carriers), carriers, threshold);
    var random = part("random", new SplitRule.Random(SALT, SHARE), carriers, threshold);
    var names = new TreeSet<String>();
    carriers.forEach(carrier -> names.addAll(carrier.lineage().projects()));
    names.remove("");
    var projects =
        names.stream()
            .map(name -> part(name, new SplitRule.ByProject(Set.of(name)), carriers, threshold))
            .filter(part -> part.failures() > 0)
            .sorted((a, b) -> Integer.compare(b.failures(), a.failures()))
            .limit(MOST_PROJECTS)
            .toList();
    boolean apart =
        time.interval().high() < random.interval().low()
            || random.interval().high() < time.interval().low();
    return new SplitComparison(
        threshold, time, random, names.size() > 1 ? projects : List.of(), apart);
  }

  private static SplitRule byTime(List<Carrier> carriers) {
    var starts =
        carriers.stream()
            .map(carrier -> carrier.lineage().firstEvent())
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    int place = (int) Math.round((1 - SHARE) * starts.size());
    return new SplitRule.ByTime(place < starts.size() ? starts.get(place) : Instant.MAX);
  }

  private static Part part(String name, SplitRule rule, List<Carrier> carriers, int threshold) {
    Map<String, Integer> support = new HashMap<>();
    var held = new HashSet<Carrier>();
    for (var carrier : carriers) {
      switch (rule.sideOf(carrier.lineage())) {
        case TRAIN -> carrier.tags().forEach(tag -> support.merge(tag, 1, Integer::sum));
        case HELD_OUT -> held.add(carrier);
        case QUARANTINE -> {}
      }
    }
    int failures = held.stream().mapToInt(carrier -> carrier.tags().size()).sum();
    int covered =
        (int)
            held.stream()
                .flatMap(carrier -> carrier.tags().stream())
                .filter(tag -> support.getOrDefault(tag, 0) >= threshold)
                .count();
    return new Part(name, failures, covered, Intervals.wilson(covered, failures));
  }

  /// Both ways side by side, in one breath.
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "Within the training side, by time %d of %d failures of the newest 30 %% have a tag that"
            + " recurs before (Wilson %d–%d %%), at random %d of %d (%d–%d %%): %s.",
        time.covered(),
        time.failures(),
        percent(time.interval().low()),
        percent(time.interval().high()),
        random.covered(),
        random.failures(),
        percent(random.interval().low()),
        percent(random.interval().high()),
        drift ? "the gap is drift" : "no drift shows");
  }

  private static long percent(double share) {
    return Math.round(100 * share);
  }
}
