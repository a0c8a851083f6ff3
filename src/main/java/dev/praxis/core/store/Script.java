package dev.praxis.core.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;

/// Runs SQL of our own, many statements at once. SQLite splits it: JDBI's parser, which looks for
/// placeholders, would cost most of the time to open a workspace.
public final class Script {
  private Script() {}

  /// Runs all of it on the connection of this handle.
  public static void run(Handle handle, String sql) {
    try (var statement = handle.getConnection().createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new TransactionException(e);
    }
  }
}
