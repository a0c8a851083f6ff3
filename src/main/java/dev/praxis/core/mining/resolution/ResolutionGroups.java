package dev.praxis.core.mining.resolution;

import dev.praxis.core.mining.resolution.Resolution.Change;
import dev.praxis.core.mining.resolution.ResolutionGroup.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts equal lessons of one project together, and tells which contradict each other.
public final class ResolutionGroups {
  private record Key(ResolutionKind kind, String project, Change change) {
    Key reversed() {
      return new Key(kind, project, new Change(change.right(), change.wrong(), change.path()));
    }
  }

  private record WrongPath(String project, String path) {}

  private ResolutionGroups() {}

  /// Those learnt most widely first.
  public static List<ResolutionGroup> of(List<Place> places) {
    var groups = new LinkedHashMap<Key, List<Place>>();
    for (var place : places) {
      groups.computeIfAbsent(key(place), _ -> new ArrayList<>()).add(place);
    }
    var learnt = Set.copyOf(groups.keySet());
    return searchFirst(groups).entrySet().stream()
        .map(entry -> group(entry.getKey(), entry.getValue(), learnt))
        .sorted(ResolutionGroup.order())
        .toList();
  }

  /// How many of the lessons were contradicted, 0 to 1.
  public static double contradicted(List<ResolutionGroup> groups) {
    return groups.isEmpty()
        ? 0
        : (double) groups.stream().filter(ResolutionGroup::contradicted).count() / groups.size();
  }

  private static Key key(Place place) {
    var resolution = place.resolution();
    return new Key(resolution.kind(), place.project(), resolution.change());
  }

  /// One wrong path with several right ones teaches no path: the lesson is to search first.
  private static Map<Key, List<Place>> searchFirst(Map<Key, List<Place>> groups) {
    var answers = new HashMap<WrongPath, Set<String>>();
    for (var key : groups.keySet()) {
      if (key.change().path()) {
        answers.computeIfAbsent(wrongPath(key), _ -> new HashSet<>()).add(key.change().right());
      }
    }
    var collapsed = new LinkedHashMap<Key, List<Place>>();
    groups.forEach((key, places) -> {
      boolean several = answers.getOrDefault(wrongPath(key), Set.of()).size() > 1;
      var kept =
          several && key.change().path()
              ? new Key(key.kind(), key.project(), new Change(key.change().wrong(), "", true))
              : key;
      collapsed.computeIfAbsent(kept, _ -> new ArrayList<>()).addAll(places);
    });
    return collapsed;
  }

  private static WrongPath wrongPath(Key key) {
    return new WrongPath(key.project(), key.change().wrong());
  }

  private static ResolutionGroup group(Key key, List<Place> places, Set<Key> learnt) {
    var best =
        places.stream()
            .sorted(
                Comparator.comparingDouble((Place place) -> place.resolution().score()).reversed())
            .toList();
    return new ResolutionGroup(
        key.kind(),
        key.project(),
        key.change(),
        best,
        (int) places.stream().map(Place::lineage).distinct().count(),
        (int) places.stream().map(Place::day).filter(day -> day >= 0).distinct().count(),
        learnt.contains(key.reversed()));
  }
}
