package dev.praxis.core.session;

import dev.praxis.core.Problem;
import dev.praxis.core.session.query.Facet;
import dev.praxis.core.session.query.Facets;
import dev.praxis.core.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads sessions and their events. Writing them is the importer's, deciding about them the
/// curator's.
public final class SessionStore {
  private static final String SELECT =
      """
      SELECT s.*, f.state AS source_state, f.imported_at, f.unreadable_lines,
      (SELECT title FROM session WHERE id = s.parent_id) AS parent_title,
      l.split, coalesce(o.outcome, 'unknown') AS outcome, coalesce(o.said_by, '') AS said_by,
      coalesce(o.basis, '') AS basis,
      (SELECT group_concat(tag, char(31)) FROM (
         SELECT tag FROM (
           SELECT tag, 0 AS by_machine FROM session_tag WHERE session_id = s.id
           UNION ALL
           SELECT g.tag, 1 FROM signal g WHERE g.session_id = s.id AND g.tag <> '' AND NOT EXISTS (
             SELECT 1 FROM evidence_review r
             WHERE r.session_id = g.session_id AND r.seq = g.seq AND r.tag = g.tag
               AND r.verdict = 'not_real'))
         GROUP BY tag ORDER BY min(by_machine), tag)) AS tags
      """;
  private static final String BETWEEN_TAGS = "\u001f";
  private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);
  private static final int NAMED_AT_MOST = 5;

  private final Database database;

  public SessionStore(Database database) {
    this.database = database;
  }

  /// In the order asked for; those without what they are ordered by last.
  public List<Session> list(SessionQuery query) {
    return database.read(handle ->
        SessionMatchSearch.of(handle, query)
            .query(SELECT, OrderSearch.by(query.order()) + "LIMIT :limit")
            .bind("limit", query.limit())
            .map((row, _) -> session(row))
            .list());
  }

  /// How many sessions the query matches, whatever its limit.
  public int count(SessionQuery query) {
    return database.read(handle ->
        SessionMatchSearch.of(handle, query)
            .query("SELECT count(*)", "")
            .mapTo(Integer.class)
            .one());
  }

  /// What each choice of these facets would leave.
  public Facets facets(SessionQuery query, Collection<Facet> facets) {
    return database.read(handle -> FacetSearch.facets(handle, query, facets));
  }

  /// By key, or by the start of a key that fits one session only.
  ///
  /// @throws Problem where the start fits several sessions
  public Optional<Session> find(String key) {
    return database.read(handle -> {
      var exact = withKey(handle, key);
      return exact.isPresent() || key.isBlank() ? exact : startingWith(handle, key);
    });
  }

  public Optional<Session> find(SessionId id) {
    return database.read(handle ->
        SessionMatchSearch.of(handle, SessionQuery.ALL)
            .query(SELECT, "WHERE s.id = :id")
            .bind("id", id.value())
            .map((row, _) -> session(row))
            .findOne());
  }

  /// The sessions that came from this one: its sub-agents, its forks, its copies; oldest first.
  public List<Session> children(SessionId id) {
    return database.read(handle ->
        SessionMatchSearch.of(handle, SessionQuery.ALL)
            .query(SELECT, "WHERE s.parent_id = :id ORDER BY s.started_at, s.key")
            .bind("id", id.value())
            .map((row, _) -> session(row))
            .list());
  }

  /// All events of one session in order.
  public List<Event> events(SessionId id) {
    return events(id, 0, Integer.MAX_VALUE);
  }

  /// Up to `limit` events from `fromSeq` on, in order: a screenful of a long session.
  public List<Event> events(SessionId id, int fromSeq, int limit) {
    return database.read(handle -> EventStore.events(handle, id, fromSeq, limit));
  }

  private static Optional<Session> startingWith(Handle handle, String start) {
    var fitting =
        handle
            .createQuery(
                """
                SELECT key FROM session WHERE key >= :start AND key < :end ORDER BY key LIMIT :limit
                """)
            .bind("start", start)
            .bind("end", start + LAST_CHARACTER)
            .bind("limit", NAMED_AT_MOST + 1)
            .mapTo(String.class)
            .list();
    if (fitting.size() > 1) {
      var named = fitting.stream().limit(NAMED_AT_MOST).collect(Collectors.joining(", "));
      throw new Problem(
          "Several sessions start with %s: %s%s."
              .formatted(start, named, fitting.size() > NAMED_AT_MOST ? " and more" : ""),
          "Give more of the session's key.");
    }
    return fitting.stream().findFirst().flatMap(key -> withKey(handle, key));
  }

  private static Optional<Session> withKey(Handle handle, String key) {
    return SessionMatchSearch.of(handle, SessionQuery.ALL)
        .query(SELECT, "WHERE s.key = :key")
        .bind("key", key)
        .map((row, _) -> session(row))
        .findOne();
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        new SessionId(row.getLong("id")),
        row.getString("key"),
        row.getString("agent"),
        row.getString("agent_version"),
        row.getLong("source_id"),
        row.getLong("lineage_id"),
        parent(row),
        Objects.requireNonNullElse(row.getString("relation"), ""),
        row.getString("project"),
        row.getString("cwd"),
        row.getString("branch"),
        row.getString("model"),
        row.getString("title"),
        EventStore.instant(row, "started_at"),
        EventStore.instant(row, "ended_at"),
        row.getInt("events"),
        row.getInt("turns"),
        row.getInt("tool_calls"),
        row.getInt("errors"),
        EventStore.usage(row),
        EventStore.duration(row, "duration_ms"),
        row.getString("task"),
        Outcome.of(row.getString("outcome")),
        row.getString("said_by"),
        row.getString("basis"),
        Split.of(row.getString("split")),
        tags(row.getString("tags")),
        new Session.Origin(
            row.getString("source_state"),
            Instant.ofEpochMilli(row.getLong("imported_at")),
            row.getLong("unreadable_lines"),
            Objects.requireNonNullElse(row.getString("parent_title"), "")));
  }

  private static @Nullable SessionId parent(ResultSet row) throws SQLException {
    long parent = row.getLong("parent_id");
    return row.wasNull() ? null : new SessionId(parent);
  }

  private static List<String> tags(@Nullable String joined) {
    return joined == null ? List.of() : List.of(joined.split(BETWEEN_TAGS));
  }
}
