package dev.praxis.desktop.sessions.find;

import dev.praxis.core.session.Facets;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Split;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which values of each facet there are in the workspace, most used first: what a query can name.
public record KnownValues(Map<FacetGroup, List<String>> values) {
  public static final KnownValues NONE = new KnownValues(Map.of());

  public KnownValues {
    values = Map.copyOf(values);
  }

  static KnownValues of(Facets facets) {
    var values = new EnumMap<FacetGroup, List<String>>(FacetGroup.class);
    values.put(FacetGroup.PROJECT, List.copyOf(facets.projects().keySet()));
    values.put(FacetGroup.TAG, List.copyOf(facets.tags().keySet()));
    values.put(FacetGroup.AGENT, List.copyOf(facets.agents().keySet()));
    values.put(FacetGroup.OUTCOME, Arrays.stream(Outcome.values()).map(Outcome::word).toList());
    values.put(FacetGroup.SPLIT, Arrays.stream(Split.values()).map(Split::word).toList());
    return new KnownValues(values);
  }

  public List<String> of(FacetGroup group) {
    return values.getOrDefault(group, List.of());
  }

  /// Those that contain what was typed, whatever its case; exactly it alone where there is that.
  List<String> matching(FacetGroup group, String typed) {
    var small = typed.toLowerCase(Locale.ROOT);
    var exact = of(group).stream().filter(value -> value.toLowerCase(Locale.ROOT).equals(small));
    var found = exact.toList();
    return found.isEmpty()
        ? of(group).stream()
            .filter(value -> value.toLowerCase(Locale.ROOT).contains(small))
            .toList()
        : found;
  }
}
