package dev.praxis.core.session.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which values of each facet there are in the workspace, most used first: what a query can name.
public record KnownValues(Map<Facet, List<String>> values) {
  public static final KnownValues NONE = new KnownValues(Map.of());

  private static final Map<Facet, List<String>> FIXED =
      Map.of(
          Facet.OUTCOME, List.of("success", "partial", "failure", "unknown"),
          Facet.SPLIT, List.of("train", "held_out", "quarantine"),
          Facet.SOURCE, List.of("present", "changed", "gone"),
          Facet.PARSED, List.of("warnings", "clean"));

  public KnownValues {
    values = Map.copyOf(values);
  }

  public static KnownValues of(Facets facets) {
    var values = new EnumMap<Facet, List<String>>(Facet.class);
    for (var facet : Facet.values()) {
      values.put(facet, List.copyOf(facets.of(facet).keySet()));
    }
    values.putAll(FIXED);
    return new KnownValues(values);
  }

  public List<String> of(Facet facet) {
    return values.getOrDefault(facet, List.of());
  }

  /// Those that contain what was typed, whatever its case; exactly it alone where there is that.
  List<String> matching(Facet facet, String typed) {
    if (facet == Facet.TOOL) {
      return List.of(typed);
    }
    var small = typed.toLowerCase(Locale.ROOT);
    var exact = of(facet).stream().filter(value -> value.toLowerCase(Locale.ROOT).equals(small));
    var found = exact.toList();
    return found.isEmpty()
        ? of(facet).stream()
            .filter(value -> value.toLowerCase(Locale.ROOT).contains(small))
            .toList()
        : found;
  }
}
