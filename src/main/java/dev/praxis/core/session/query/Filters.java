package dev.praxis.core.session.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What sessions are narrowed to. A value: every change is a new one.
///
/// @param only one of these values, for each facet named
/// @param without none of these
/// @param bounds all of these
/// @param after began on this day or later, by the calendar of this computer
/// @param before began before this day
public record Filters(
    Map<Facet, Set<String>> only,
    Map<Facet, Set<String>> without,
    List<Bound> bounds,
    @Nullable LocalDate after,
    @Nullable LocalDate before) {
  public static final Filters NONE = new Filters(Map.of(), Map.of(), List.of(), null, null);

  public Filters {
    only = whole(only);
    without = whole(without);
    bounds = List.copyOf(bounds);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  public Set<String> only(Facet facet) {
    return only.getOrDefault(facet, Set.of());
  }

  public Set<String> without(Facet facet) {
    return without.getOrDefault(facet, Set.of());
  }

  public Filters only(Facet facet, Collection<String> values) {
    return new Filters(with(only, facet, values), without, bounds, after, before);
  }

  public Filters without(Facet facet, Collection<String> values) {
    return new Filters(only, with(without, facet, values), bounds, after, before);
  }

  /// All but what narrows by this facet.
  public Filters free(Facet facet) {
    return only(facet, Set.of()).without(facet, Set.of());
  }

  /// Chosen if it was not, and the other way round. What was shut out is chosen then.
  public Filters toggling(Facet facet, String value) {
    return without(facet, less(without(facet), value)).only(facet, toggled(only(facet), value));
  }

  /// Shut out if it was not, and the other way round. What was chosen is shut out then.
  public Filters excluding(Facet facet, String value) {
    return only(facet, less(only(facet), value)).without(facet, toggled(without(facet), value));
  }

  public Filters bounded(List<Bound> others) {
    return new Filters(only, without, others, after, before);
  }

  /// From one day on and before another; null for no end.
  public Filters between(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new Filters(only, without, bounds, from, to);
  }

  /// These beside the others; of two ends the narrower.
  public Filters and(Filters other) {
    var both = this;
    for (var facet : Facet.values()) {
      both = both.only(facet, joined(only(facet), other.only(facet)));
      both = both.without(facet, joined(without(facet), other.without(facet)));
    }
    return both.bounded(Stream.concat(bounds.stream(), other.bounds.stream()).distinct().toList())
        .between(later(after, other.after), earlier(before, other.before));
  }

  /// As a query line that means the same: `project:api -outcome:success err>0`.
  public String line() {
    var chosen = Stream.concat(parts("", only), parts("-", without));
    var measured = bounds.stream().map(Bound::toString);
    var days =
        Stream.of(after == null ? "" : "after:" + after, before == null ? "" : "before:" + before);
    return Stream.of(chosen, measured, days)
        .flatMap(part -> part)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> parts(String sign, Map<Facet, Set<String>> values) {
    return Stream.of(Facet.values())
        .flatMap(facet ->
            values.getOrDefault(facet, Set.of()).stream()
                .map(value -> sign + facet.word() + ":" + QueryLine.quoted(value)));
  }

  private static Map<Facet, Set<String>> whole(Map<Facet, Set<String>> values) {
    return values.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
  }

  private static Map<Facet, Set<String>> with(
      Map<Facet, Set<String>> values, Facet facet, Collection<String> chosen) {
    var all = new EnumMap<Facet, Set<String>>(Facet.class);
    all.putAll(values);
    all.put(facet, new LinkedHashSet<>(chosen));
    return all;
  }

  private static Set<String> toggled(Set<String> values, String value) {
    var others = new LinkedHashSet<>(values);
    if (!others.remove(value)) {
      others.add(value);
    }
    return others;
  }

  private static Set<String> less(Set<String> values, String value) {
    var others = new LinkedHashSet<>(values);
    others.remove(value);
    return others;
  }

  private static Set<String> joined(Set<String> one, Set<String> other) {
    var all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }
}
