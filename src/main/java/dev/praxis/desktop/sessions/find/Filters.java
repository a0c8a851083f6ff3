package dev.praxis.desktop.sessions.find;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.session.Split;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The values chosen of each facet, as the workspace writes them. A value: every change is a new
/// one.
public record Filters(Map<FacetGroup, Set<String>> chosen) {
  public static final Filters NONE = new Filters(Map.of());

  public Filters {
    chosen = Map.copyOf(chosen);
  }

  public boolean isEmpty() {
    return chosen.values().stream().allMatch(Set::isEmpty);
  }

  public Set<String> of(FacetGroup group) {
    return chosen.getOrDefault(group, Set.of());
  }

  public boolean has(FacetGroup group, String value) {
    return of(group).contains(value);
  }

  /// Chosen if it was not, and the other way round.
  public Filters toggling(FacetGroup group, String value) {
    var values = new LinkedHashSet<>(of(group));
    if (!values.remove(value)) {
      values.add(value);
    }
    return with(group, values);
  }

  /// These choices beside those of the other.
  public Filters and(Filters other) {
    var all = this;
    for (var group : other.chosen.keySet()) {
      var values = new LinkedHashSet<>(of(group));
      values.addAll(other.of(group));
      all = all.with(group, values);
    }
    return all;
  }

  public Filters with(FacetGroup group, Set<String> values) {
    var all = new EnumMap<FacetGroup, Set<String>>(FacetGroup.class);
    all.putAll(chosen);
    all.put(group, values);
    return new Filters(all);
  }

  /// As a query for sessions with these words.
  public SessionQuery query(String words) {
    return SessionQuery.ALL
        .text(words)
        .projects(of(FacetGroup.PROJECT))
        .outcomes(meaning(FacetGroup.OUTCOME, Outcome::of))
        .tags(of(FacetGroup.TAG))
        .splits(meaning(FacetGroup.SPLIT, Split::of))
        .agents(of(FacetGroup.AGENT));
  }

  private <T> Set<T> meaning(FacetGroup group, Function<String, T> meaning) {
    return of(group).stream().map(meaning).collect(Collectors.toSet());
  }
}
