package dev.praxis.core.session.query;

/// By what sessions are put in order. Those that lack it come last either way; equal ones newest
/// first.
public record SessionOrder(Column column, boolean descending) {
  public static final SessionOrder NEWEST_FIRST = new SessionOrder(Column.STARTED, true);

  /// What can be told of each session in a list.
  public enum Column {
    OUTCOME,
    TITLE,
    PROJECT,
    STARTED,
    LAST,
    LENGTH,
    TURNS,
    CALLS,
    ERRORS,
    TOKENS_IN,
    TOKENS_OUT,
    TOKENS_CACHED,
    COST,
    TAGS,
    SPLIT,
    AGENT,
    MODEL,
    LINEAGE,
    IMPORTED,
    SOURCE
  }
}
