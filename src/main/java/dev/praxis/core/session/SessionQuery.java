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
    Set<String> agents,
    int limit) {
  public static final SessionQuery ALL =
      new SessionQuery("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Integer.MAX_VALUE);

  public SessionQuery {
    projects = Set.copyOf(projects);
    outcomes = Set.copyOf(outcomes);
    tags = Set.copyOf(tags);
    splits = Set.copyOf(splits);
    agents = Set.copyOf(agents);
  }

  public SessionQuery text(String words) {
    return new SessionQuery(words, projects, outcomes, tags, splits, agents, limit);
  }

  public SessionQuery projects(Set<String> only) {
    return new SessionQuery(text, only, outcomes, tags, splits, agents, limit);
  }

  public SessionQuery outcomes(Set<Outcome> only) {
    return new SessionQuery(text, projects, only, tags, splits, agents, limit);
  }

  public SessionQuery tags(Set<String> only) {
    return new SessionQuery(text, projects, outcomes, only, splits, agents, limit);
  }

  public SessionQuery splits(Set<Split> only) {
    return new SessionQuery(text, projects, outcomes, tags, only, agents, limit);
  }

  public SessionQuery agents(Set<String> only) {
    return new SessionQuery(text, projects, outcomes, tags, splits, only, limit);
  }

  public SessionQuery limit(int most) {
    return new SessionQuery(text, projects, outcomes, tags, splits, agents, most);
  }
}
