package dev.praxis.core.importing;

import dev.praxis.core.importing.reading.EventRow;
import dev.praxis.core.store.Database;
import dev.praxis.core.store.Statements;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells which steps and which bytes the workspace, or a file seen before, already has. Only looks.
final class KnownStepsStore {
  private static final String OWNER =
      """
      SELECT s.key FROM event e JOIN session s ON s.id = e.session_id
      WHERE e.identity = ? AND e.copy_of IS NULL LIMIT 1
      """;

  private final Database database;
  private final Map<Long, String> seen = new HashMap<>();

  KnownStepsStore(Database database) {
    this.database = database;
  }

  /// Which session each step is known from; the steps of `file` are known from now on.
  ///
  /// @param shared how many steps each session shares with the file, added to
  /// @return how many steps are new
  int look(List<EventRow> events, String file, Map<String, Integer> shared) {
    return Statements.read(
        database,
        statements -> {
          int added = 0;
          for (var event : events) {
            var owner = event.identity() == 0 ? null : owner(statements, event.identity(), file);
            if (owner == null) {
              added++;
            } else if (!owner.equals(file)) {
              shared.merge(owner, 1, Integer::sum);
            }
          }
          return added;
        });
  }

  private @Nullable String owner(Statements statements, long identity, String file)
      throws SQLException {
    var before = seen.putIfAbsent(identity, file);
    if (before != null) {
      return before;
    }
    try (var rows = statements.with(OWNER, identity).executeQuery()) {
      if (!rows.next()) {
        return null;
      }
      var key = rows.getString(1);
      seen.put(identity, key);
      return key;
    }
  }

  /// The path of a source that has these very bytes.
  Optional<String> withHash(String hash) {
    return Statements.read(
        database,
        statements -> {
          var select =
              "SELECT path FROM source WHERE content_hash = ? AND state <> 'importing' ORDER BY id";
          try (var rows = statements.with(select, hash).executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
          }
        });
  }
}
