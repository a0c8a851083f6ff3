package dev.praxis.bench;

import dev.praxis.core.store.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Writes the rows and the index of a workspace once more, into an empty one with the same schema:
/// one loop, nothing but JDBC. Only the writing is timed.
final class BareWriter {
  private static final int ROWS_AT_ONCE = 5_000;

  private final Connection from;
  private final Connection to;
  private final Clock clock = new Clock();

  private BareWriter(Connection from, Connection to) {
    this.from = from;
    this.to = to;
  }

  static double write(Path workspace, Path copy) {
    try (var database = Database.open(workspace)) {
      return database.read(handle -> write(handle.getConnection(), copy));
    }
  }

  private static double write(Connection from, Path copy) {
    try (var to = connect(copy)) {
      var writer = new BareWriter(from, to);
      writer.makeSchema();
      for (var table : writer.tables()) {
        writer.copy(
            "SELECT * FROM " + table, "INSERT INTO " + table + " VALUES (", columns(from, table));
      }
      writer.copy(
          "SELECT id, text FROM event_words", "INSERT INTO event_text (rowid, text) VALUES (", 2);
      return writer.clock.millis();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA synchronous = NORMAL");
      statement.execute("PRAGMA cache_size = -32000");
    }
    return connection;
  }

  private void makeSchema() throws SQLException {
    execute(to, "PRAGMA page_size = " + number(from, "PRAGMA page_size"));
    execute(to, "PRAGMA journal_mode = WAL");
    execute(to, "PRAGMA wal_autocheckpoint = 4000");
    var made =
        strings(
            """
            SELECT sql FROM sqlite_schema
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'event_text_%'
            ORDER BY rowid
            """);
    for (var sql : made) {
      execute(to, sql);
    }
    var settings =
        "SELECT char(39) || k || char(39) || ',' || v FROM event_text_config WHERE k <> 'version'";
    for (var setting : strings(settings)) {
      execute(to, "INSERT INTO event_text (event_text, rank) VALUES (" + setting + ")");
    }
  }

  private List<String> tables() throws SQLException {
    return strings(
        """
        SELECT name FROM sqlite_schema
        WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'event_text%'
        ORDER BY rowid
        """);
  }

  private void copy(String select, String insert, int columns) throws SQLException {
    var sql = insert + "?, ".repeat(columns - 1) + "?)";
    to.setAutoCommit(false);
    try (var reading = from.createStatement();
        var rows = reading.executeQuery(select);
        var writing = to.prepareStatement(sql)) {
      var some = next(rows, columns);
      while (!some.isEmpty()) {
        clock.start();
        for (var row : some) {
          for (int i = 0; i < columns; i++) {
            writing.setObject(i + 1, row[i]);
          }
          writing.addBatch();
        }
        writing.executeBatch();
        to.commit();
        clock.stop();
        some = next(rows, columns);
      }
    }
    to.setAutoCommit(true);
  }

  private static List<Object[]> next(ResultSet rows, int columns) throws SQLException {
    var some = new ArrayList<Object[]>();
    while (some.size() < ROWS_AT_ONCE && rows.next()) {
      var row = new Object[columns];
      for (int i = 0; i < columns; i++) {
        row[i] = rows.getObject(i + 1);
      }
      some.add(row);
    }
    return some;
  }

  private static int columns(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT * FROM " + table + " LIMIT 0")) {
      return rows.getMetaData().getColumnCount();
    }
  }

  private List<String> strings(String select) throws SQLException {
    var strings = new ArrayList<String>();
    try (var statement = from.createStatement();
        var rows = statement.executeQuery(select)) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }

  private static long number(Connection connection, String select) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(select)) {
      return rows.getLong(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
