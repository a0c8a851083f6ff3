package dev.praxis.core.session;

import java.util.Set;

/// Which sessions to list. Empty sets and blank text do not restrict.
///
/// @param text words that must stand in some event of the session (full-text syntax is quoted away)
public record SessionQuery(
    String text,
    Set<String> projects,
    Set<Outcome> outcomes,
    Set<String> tags,
    Set<Split> splits,
    int limit) {
  public static final SessionQuery ALL =
      new SessionQuery("", Set.of(), Set.of(), Set.of(), Set.of(), Integer.MAX_VALUE);

  public SessionQuery {
    projects = Set.copyOf(projects);
    outcomes = Set.copyOf(outcomes);
    tags = Set.copyOf(tags);
    splits = Set.copyOf(splits);
  }
}
