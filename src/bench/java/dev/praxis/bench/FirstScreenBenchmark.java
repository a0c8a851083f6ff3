package dev.praxis.bench;

import dev.praxis.core.mining.SignalStore;
import dev.praxis.core.review.EvidenceSpanStore;
import dev.praxis.core.secrets.SecretStore;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.store.Database;
import dev.praxis.desktop.sessions.rows.EventPages;
import dev.praxis.desktop.sessions.rows.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/// What the reader shows first of a long session, beside a query for just these rows.
final class FirstScreenBenchmark implements Benchmark {
  private static final int TIMES = 101;
  private static final double OF_BARE = 2;
  private static final String BARE =
      """
      SELECT e.seq, e.kind, e.at, e.failed, e.answers, e.line, e.copy_of, plain(e.text),
             c.tool, c.target, plain(c.input), c.status, c.exit_code
      FROM event e LEFT JOIN tool_call c ON c.event_id = e.id
      WHERE e.session_id = ? AND e.seq < ? ORDER BY e.seq
      """;

  @Override
  public List<Row> run(Ground ground) throws Exception {
    try (var database = Database.open(ground.denseWorkspace());
        var bare = Database.open(ground.denseWorkspace())) {
      var sessions = new SessionStore(database);
      var pages =
          new EventPages(
              sessions,
              new SignalStore(database),
              new EvidenceSpanStore(database),
              new SecretStore(database));
      var session =
          sessions.list(SessionQuery.ALL).stream()
              .max(Comparator.comparingInt(Session::events))
              .orElseThrow();
      int screen = pages.first(session.id(), Words.NONE).entries().size();
      var ours = new double[TIMES];
      var theirs = new double[TIMES];
      for (int i = 0; i < TIMES; i++) {
        theirs[i] =
            Clock.millis(() ->
                bare.read(handle -> read(handle.getConnection(), session.id().value(), screen)));
        ours[i] = Clock.millis(() -> pages.first(session.id(), Words.NONE));
      }
      return List.of(
          Row.times(
              Row.text(
                  "first screen (%d rows) of a session of %,d events; floor: reading the rows",
                  screen, session.events()),
              Clock.quantile(ours, 0.5),
              Clock.quantile(theirs, 0.5),
              OF_BARE));
    }
  }

  private static int read(Connection connection, long session, int rows) {
    try (var statement = connection.prepareStatement(BARE)) {
      statement.setLong(1, session);
      statement.setInt(2, rows);
      try (var found = statement.executeQuery()) {
        int columns = found.getMetaData().getColumnCount();
        int values = 0;
        while (found.next()) {
          for (int i = 1; i <= columns; i++) {
            values += found.getObject(i) == null ? 0 : 1;
          }
        }
        return values;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
