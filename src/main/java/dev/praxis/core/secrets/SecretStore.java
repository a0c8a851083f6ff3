package dev.praxis.core.secrets;

import dev.praxis.core.store.Database;
import java.util.List;

/// What was masked, counted: never what it was.
public final class SecretStore {
  private static final String FINDINGS =
      """
      FROM secret_finding f
      JOIN event e ON e.id = f.event_id
      JOIN session s ON s.id = e.session_id
      JOIN source o ON o.id = s.source_id
      """;

  private final Database database;

  public SecretStore(Database database) {
    this.database = database;
  }

  /// What was masked in the steps of all sessions, each step counted once however often it was
  /// copied.
  ///
  /// @param different how many different secrets these are
  public record Secrets(
      long total,
      long different,
      List<OfKind> kinds,
      List<OfSession> sessions,
      List<OfSource> sources) {}

  public record OfKind(String kind, long count, long different) {}

  public record OfSession(String session, long count) {}

  /// A transcript that holds, or held, secrets.
  ///
  /// @param archive `original` or `masked`
  public record OfSource(String file, long count, String archive) {}

  public Secrets counts() {
    return database.read(handle -> {
      var kinds =
          handle
              .createQuery(
                  "SELECT kind, count(*), count(DISTINCT hash) FROM secret_finding GROUP BY kind"
                      + " ORDER BY 2 DESC, 1")
              .map((row, _) -> new OfKind(row.getString(1), row.getLong(2), row.getLong(3)))
              .list();
      var sessions =
          handle
              .createQuery(
                  "SELECT s.key, count(*) " + FINDINGS + "GROUP BY s.id ORDER BY 2 DESC, 1")
              .map((row, _) -> new OfSession(row.getString(1), row.getLong(2)))
              .list();
      var sources =
          handle
              .createQuery(
                  """
                  SELECT o.path, (SELECT count(*) FROM session s JOIN event e ON e.session_id = s.id
                                  JOIN secret_finding f ON f.event_id = e.id WHERE s.source_id = o.id) AS n,
                         o.archive
                  FROM source o WHERE o.sensitive = 1 ORDER BY n DESC, o.path
                  """)
              .map((row, _) -> new OfSource(row.getString(1), row.getLong(2), row.getString(3)))
              .list();
      long total = kinds.stream().mapToLong(OfKind::count).sum();
      long different = kinds.stream().mapToLong(OfKind::different).sum();
      return new Secrets(total, different, kinds, sessions, sources);
    });
  }

  /// Notes that a line of a transcript was shown unmasked.
  ///
  /// @param session id
  public void revealed(long session, long line) {
    database.use(handle ->
        handle.execute(
            "INSERT INTO secret_reveal (at, session_id, line) VALUES (?, ?, ?)",
            System.currentTimeMillis(),
            session,
            line));
  }

  /// How often masked words were shown to somebody who asked for them.
  public long reveals() {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM secret_reveal").mapTo(Long.class).one());
  }

  /// How many are masked in one session as it is read, shared history included.
  ///
  /// @param session id
  public long of(long session) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT count(*) FROM event e JOIN secret_finding f ON f.event_id = coalesce(e.copy_of, e.id)
                WHERE e.session_id = :session
                """)
            .bind("session", session)
            .mapTo(Long.class)
            .one());
  }

  /// How many were masked in all sessions.
  public long total() {
    return database.read(handle ->
        handle.createQuery("SELECT count(*) FROM secret_finding").mapTo(Long.class).one());
  }
}
