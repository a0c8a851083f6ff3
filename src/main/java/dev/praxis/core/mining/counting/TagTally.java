package dev.praxis.core.mining.counting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// What is counted of one tag. Adding a sighting and taking one away cost as much however many
/// there are.
public final class TagTally {
  private static final long DAY = 86_400_000;
  private static final int MONDAY = 3; // days from the epoch back to a Monday
  private static final int WEEK = 7;

  private final Map<Long, Integer> lineages = new HashMap<>();
  private final TreeMap<String, Integer> projects = new TreeMap<>();
  private final Map<Long, Integer> days = new HashMap<>();
  private final Map<Long, Integer> weeks = new HashMap<>();
  private final TreeMap<Long, Integer> times = new TreeMap<>();
  private int occurrences;

  TagTally() {}

  /// @param by 1 for one that appeared, -1 for one that is gone
  void count(Sighting sighting, int by) {
    occurrences += by;
    count(lineages, sighting.lineage(), by);
    if (!sighting.project().isEmpty()) {
      count(projects, sighting.project(), by);
    }
    var at = sighting.at();
    if (at != null) {
      long day = at / DAY;
      count(times, at, by);
      count(days, day, by);
      count(weeks, (day + MONDAY) / WEEK, by);
    }
  }

  static <K> void count(Map<K, Integer> counts, K key, int by) {
    counts.merge(key, by, (before, change) -> before + change == 0 ? null : before + change);
  }

  boolean isEmpty() {
    return occurrences == 0;
  }

  /// Lineages that carry it.
  public int support() {
    return lineages.size();
  }

  public int occurrences() {
    return occurrences;
  }

  /// By name.
  public Collection<String> projects() {
    return projects.keySet();
  }

  public int days() {
    return days.size();
  }

  /// Epoch milliseconds; null where no time is known.
  public @Nullable Long first() {
    return times.isEmpty() ? null : times.firstKey();
  }

  /// Epoch milliseconds; null where no time is known.
  public @Nullable Long last() {
    return times.isEmpty() ? null : times.lastKey();
  }

  /// Occurrences in each of the last weeks, oldest first.
  ///
  /// @param newest week, in weeks since the Monday before the epoch
  public List<Integer> weekly(long newest, int many) {
    return LongStream.rangeClosed(newest - many + 1, newest)
        .mapToObj(week -> weeks.getOrDefault(week, 0))
        .toList();
  }
}
