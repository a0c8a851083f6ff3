package dev.praxis.core.mining.counting;

import dev.praxis.core.mining.counting.SightingStore.Population;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// What is counted of the training split.
public final class Tally {
  private final Population population;
  private final Set<Long> failing;
  private final Map<String, TagTally> tags = new TreeMap<>();
  private final Map<Place, List<Sighting>> places = new HashMap<>();
  private final Map<Long, Integer> sessions = new HashMap<>();
  private int failures;

  Tally(Population population, Set<Long> failing, List<Sighting> sightings) {
    this.population = population;
    this.failing = failing;
    failures = failing.size();
    for (var sighting : sightings) {
      places.merge(sighting.place(), List.of(sighting), Tally::both);
      count(sighting, 1);
    }
  }

  private static List<Sighting> both(List<Sighting> some, List<Sighting> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /// Counts what is at a place now in place of what was there.
  void replace(Place place, List<Sighting> now) {
    var before = places.getOrDefault(place, List.of());
    before.forEach(sighting -> count(sighting, -1));
    now.forEach(sighting -> count(sighting, 1));
    if (now.isEmpty()) {
      places.remove(place);
    } else {
      places.put(place, now);
    }
  }

  private void count(Sighting sighting, int by) {
    var tag = tags.computeIfAbsent(sighting.tag(), _ -> new TagTally());
    tag.count(sighting, by);
    if (tag.isEmpty()) {
      tags.remove(sighting.tag());
    }
    long session = sighting.place().session();
    int before = sessions.getOrDefault(session, 0);
    TagTally.count(sessions, session, by);
    if ((before == 0 || before + by == 0) && !failing.contains(session)) {
      failures += by;
    }
  }

  /// Of the training split.
  public int sessions() {
    return population.sessions();
  }

  public int heldOut() {
    return population.heldOut();
  }

  /// Training sessions whose outcome is a failure or that carry a tag.
  public int failures() {
    return failures;
  }

  public long newestWeek() {
    return population.newestWeek();
  }

  /// Calls with each tag, by name.
  public void each(BiConsumer<String, TagTally> use) {
    tags.forEach(use);
  }
}
