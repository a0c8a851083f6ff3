package dev.praxis.desktop;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Every row of every table of a workspace but the log of decisions itself and what is only kept so
/// as not to be computed again, for comparing.
public record StateTables(List<String> rows) {

  /// Reads them from the file as another program would.
  public static StateTables of(Path workspace) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + workspace)) {
      var rows = new ArrayList<String>();
      for (var table : tables(connection)) {
        addRows(connection, table, rows);
      }
      return new StateTables(List.copyOf(rows));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var sql =
        """
        SELECT name FROM sqlite_master
        WHERE type = 'table' AND name NOT LIKE 'decision%' AND name NOT LIKE 'sqlite%'
          AND name NOT LIKE 'event_text%' AND name NOT LIKE 'embedding%'
          AND name NOT LIKE 'sighting%' AND name <> 'area_change'
        ORDER BY name
        """;
    var names = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      while (found.next()) {
        names.add(found.getString(1));
      }
    }
    return names;
  }

  private static void addRows(Connection connection, String table, List<String> rows)
      throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        var row = new StringBuilder(table);
        for (int i = 1; i <= columns; i++) {
          row.append('|').append(found.getString(i));
        }
        rows.add(row.toString());
      }
    }
  }
}
