package dev.praxis.core.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Plain statements on the connection of one transaction, each prepared once: for writing many
/// rows, where binding by name costs more than the row.
public final class Statements implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  private Statements(Connection connection) {
    this.connection = connection;
  }

  /// Work that speaks JDBC.
  public interface Work<T extends @Nullable Object> {
    T run(Statements statements) throws SQLException;
  }

  /// Runs as one transaction that writes.
  public static <T extends @Nullable Object> T write(Database database, Work<T> work) {
    return database.write(handle -> in(handle, database.file(), work));
  }

  /// Runs as [Database#writeLightly] does.
  public static <T extends @Nullable Object> T writeLightly(Database database, Work<T> work) {
    return database.writeLightly(handle -> in(handle, database.file(), work));
  }

  /// Runs on a snapshot.
  public static <T extends @Nullable Object> T read(Database database, Work<T> work) {
    return database.read(handle -> in(handle, database.file(), work));
  }

  private static <T extends @Nullable Object> T in(Handle handle, Path file, Work<T> work) {
    try (var statements = new Statements(handle.getConnection())) {
      return work.run(statements);
    } catch (SQLException e) {
      throw Failures.explained(
          new IllegalStateException("the workspace refused a statement", e), file);
    }
  }

  /// The statement with these values bound from the first parameter on. Shared by all who ask with
  /// the same text, so use it before asking again.
  public PreparedStatement with(String sql, @Nullable Object... values) throws SQLException {
    var statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /// Rows changed.
  public int update(String sql, @Nullable Object... values) throws SQLException {
    return with(sql, values).executeUpdate();
  }

  /// The first column of the first row.
  public OptionalLong number(String sql, @Nullable Object... values) throws SQLException {
    try (var rows = with(sql, values).executeQuery()) {
      if (!rows.next()) {
        return OptionalLong.empty();
      }
      long value = rows.getLong(1);
      return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
  }

  @Override
  public void close() throws SQLException {
    for (var statement : prepared.values()) {
      statement.close();
    }
  }
}
