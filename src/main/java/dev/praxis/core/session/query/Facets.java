package dev.praxis.core.session.query;

import java.util.EnumMap;
import java.util.Map;

/// How many sessions each choice of a facet would show, the other filters of the query applied and
/// its own left out. Most sessions first, then by name; weeks newest first.
public record Facets(Map<Facet, Map<String, Integer>> counts) {
  public static final Facets NONE = new Facets(Map.of());

  public Facets {
    counts = Map.copyOf(counts);
  }

  /// By value, as the workspace writes it.
  public Map<String, Integer> of(Facet facet) {
    return counts.getOrDefault(facet, Map.of());
  }

  /// The same with the counts of one facet taken from elsewhere.
  public Facets with(Facet facet, Map<String, Integer> others) {
    var all = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
    all.putAll(counts);
    all.put(facet, others);
    return new Facets(all);
  }
}
