package dev.praxis.core.mining.resolution;

import dev.praxis.core.mining.resolution.Resolution.Change;
import java.util.Comparator;
import java.util.List;

/// The same lesson wherever it was learnt: one kind of change in one project.
///
/// @param change what to use for what; of several answers to one, `right` is empty
/// @param places where it was learnt, the best scored first; at least one
/// @param lineages distinct ones among the places
/// @param days on which it was learnt
/// @param contradicted the reverse was learnt in the same project too
public record ResolutionGroup(
    ResolutionKind kind,
    String project,
    Change change,
    List<Place> places,
    int lineages,
    int days,
    boolean contradicted) {
  private static final int ENOUGH_LINEAGES = 2;
  private static final int ENOUGH_TIMES = 3;

  /// One resolution with what is known of its session.
  ///
  /// @param key of the session
  /// @param day since the epoch, in UTC; -1 where the transcript tells no time
  /// @param failedLine in the transcript
  public record Place(
      Resolution resolution,
      String key,
      String project,
      long lineage,
      long day,
      long failedLine,
      long fixedLine) {}

  public ResolutionGroup {
    places = List.copyOf(places);
  }

  public Place best() {
    return places.getFirst();
  }

  /// Whether one wrong place led to several right ones, so that searching is the lesson.
  public boolean searches() {
    return change.right().isEmpty();
  }

  /// Whether it was learnt often enough to be worth a rule: in two lineages, or three times in one
  /// session. What was contradicted never is.
  public boolean recurs() {
    return !contradicted && (lineages >= ENOUGH_LINEAGES || mostInOneSession() >= ENOUGH_TIMES);
  }

  private long mostInOneSession() {
    return places.stream()
        .map(place -> place.resolution().session())
        .distinct()
        .mapToLong(session ->
            places.stream()
                .map(Place::resolution)
                .filter(each -> each.session().equals(session))
                .map(each -> each.fixed().seq())
                .distinct()
                .count())
        .max()
        .orElse(0);
  }

  /// Those learnt most widely first, then the best scored.
  public static Comparator<ResolutionGroup> order() {
    return Comparator.comparingInt(ResolutionGroup::lineages)
        .thenComparingDouble(group -> group.best().resolution().score())
        .reversed()
        .thenComparing(group -> group.change().wrong());
  }
}
