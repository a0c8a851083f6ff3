package dev.praxis.core.skills.forming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts in how many lineages of the training split the same was done: most of the telling steps
/// have the same shape. Keeps the shapes only, some hundred bytes a request.
final class Recurrence {
  private static final double SAME = 0.6;
  private static final int FEWEST_SHARED = 2;

  private record Seen(long lineage, int shapes) {}

  private final List<Seen> seen = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  /// @param key of the request, so that one that is looked at twice counts once
  void add(String key, long lineage, Set<String> shapes) {
    if (shapes.size() >= FEWEST_SHARED && known.add(key)) {
      int place = seen.size();
      seen.add(new Seen(lineage, shapes.size()));
      shapes.forEach(shape -> places.computeIfAbsent(shape, _ -> new ArrayList<>()).add(place));
    }
  }

  /// How many lineages besides this one.
  int others(long lineage, Set<String> shapes) {
    var shared = new HashMap<Integer, Integer>();
    for (var shape : shapes) {
      places.getOrDefault(shape, List.of()).forEach(place -> shared.merge(place, 1, Integer::sum));
    }
    var lineages = new HashSet<Long>();
    shared.forEach((place, count) -> {
      var other = seen.get(place);
      double alike = (double) count / (other.shapes + shapes.size() - count);
      if (other.lineage != lineage && count >= FEWEST_SHARED && alike >= SAME) {
        lineages.add(other.lineage);
      }
    });
    return lineages.size();
  }
}
