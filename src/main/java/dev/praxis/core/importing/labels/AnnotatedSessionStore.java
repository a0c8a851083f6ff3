package dev.praxis.core.importing.labels;

import dev.praxis.core.store.Statements;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Finds the session that a file speaks of. A name may stand for several, for one task is tried by
/// many agents: the one whose file lies nearest is meant, and none where two lie equally near.
final class AnnotatedSessionStore {
  private static final String OF_TASK =
      """
      SELECT s.id, f.path FROM session s JOIN source f ON f.id = s.source_id
      WHERE (s.task = ?1 AND s.task <> '' OR s.native_id = ?1) AND s.relation IS NOT 'subagent' AND f.state <> 'importing'
      """;
  private static final String BELOW =
      """
      SELECT s.id, f.path FROM session s JOIN source f ON f.id = s.source_id
      WHERE f.path >= ?1 || '/' AND f.path < ?1 || '0' AND s.relation IS NOT 'subagent'
        AND f.state <> 'importing'
      """;
  private static final int TELLING = 8; // shorter names, such as numbers, are given again and again

  private AnnotatedSessionStore() {}

  static OptionalLong find(Statements statements, Path file, String task) throws SQLException {
    var folder = file.getParent();
    if (folder == null) {
      return OptionalLong.empty();
    }
    return task.isEmpty()
        ? nearest(statements, BELOW, folder.toString(), folder, folder.getNameCount())
        : nearest(
            statements, OF_TASK, task, folder, task.length() < TELLING ? folder.getNameCount() : 0);
  }

  /// The step with which a record of the session begins; null where there is no such record.
  ///
  /// @param record 0-based
  static @Nullable Integer step(Statements statements, long session, int record)
      throws SQLException {
    var seq =
        statements.number(
            """
            SELECT min(seq) FROM event
            WHERE session_id = ?1 AND line = ?2 + (SELECT min(line) FROM event WHERE session_id = ?1)
            """,
            session,
            record);
    return seq.isPresent() ? (int) seq.getAsLong() : null;
  }

  private static OptionalLong nearest(
      Statements statements, String select, String value, Path folder, int least)
      throws SQLException {
    long found = -1;
    int most = least - 1;
    boolean alone = false;
    try (var rows = statements.with(select, value).executeQuery()) {
      while (rows.next()) {
        int shared = shared(folder, Path.of(rows.getString("path")));
        if (shared > most) {
          most = shared;
          found = rows.getLong("id");
          alone = true;
        } else if (shared == most) {
          alone = false;
        }
      }
    }
    return alone ? OptionalLong.of(found) : OptionalLong.empty();
  }

  /// How many folders two paths have in common.
  private static int shared(Path one, Path other) {
    int shared = 0;
    int most = Math.min(one.getNameCount(), other.getNameCount());
    while (shared < most && one.getName(shared).equals(other.getName(shared))) {
      shared++;
    }
    return shared;
  }
}
