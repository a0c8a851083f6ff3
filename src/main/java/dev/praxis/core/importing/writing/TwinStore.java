package dev.praxis.core.importing.writing;

import dev.praxis.core.store.Statements;
import java.sql.SQLException;

/// Keeps one session of each sub-agent. Some agents write a sub-agent's steps twice: among those of
/// the session that started it, and in a file of their own. The file is the session; what stands
/// elsewhere gives way, once the file holds all of it.
final class TwinStore {
  private static final String TWIN =
      """
      SELECT twin.id
      FROM session me JOIN session twin ON twin.native_id = me.native_id AND twin.agent = me.agent
      WHERE me.id = ? AND twin.id <> me.id AND me.relation = 'subagent' AND twin.relation = 'subagent'
      ORDER BY twin.id LIMIT 1
      """;
  private static final String STEPS_ONLY_IN_FIRST =
      """
      SELECT 1 FROM event one
      WHERE one.session_id = ? AND NOT EXISTS (
        SELECT 1 FROM event other
        WHERE other.session_id = ?
          AND coalesce(other.copy_of, other.id) = coalesce(one.copy_of, one.id))
      LIMIT 1
      """;

  private TwinStore() {}

  /// Removes the session, or its twin, where the other holds all of it.
  ///
  /// @return whether the session is still there
  static boolean settle(Statements statements, EventWritingStore writing, long session)
      throws SQLException {
    var twin = statements.number(TWIN, session);
    if (twin.isEmpty()) {
      return true;
    }
    writing.flushAll();
    if (givesWay(statements, twin.getAsLong(), session)) {
      SessionWritingStore.remove(statements, twin.getAsLong());
      SessionWritingStore.takeFreeKey(statements, session);
      return true;
    }
    if (givesWay(statements, session, twin.getAsLong())) {
      SessionWritingStore.remove(statements, session);
      return false;
    }
    return true;
  }

  private static boolean givesWay(Statements statements, long session, long to)
      throws SQLException {
    boolean guest =
        statements.number("SELECT 1 FROM session WHERE id = ? AND place > 0", session).isPresent();
    return guest
        && !SessionWritingStore.isCurated(statements, session)
        && statements.number(STEPS_ONLY_IN_FIRST, session, to).isEmpty();
  }
}
