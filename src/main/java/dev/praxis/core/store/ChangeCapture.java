package dev.praxis.core.store;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Writes down what a decision does to curated rows, by temporary triggers on the writing
/// connection. They sleep until a decision is open, so imports pay next to nothing for them.
final class ChangeCapture {
  private static final String IS_OPEN = "EXISTS (SELECT 1 FROM open_decision)";

  private ChangeCapture() {}

  static void install(Handle handle) {
    handle.execute("CREATE TEMP TABLE open_decision (id INTEGER PRIMARY KEY)");
    for (var table : CuratedTables.NAMES) {
      var columns = CuratedTables.columns(handle, table);
      var before = CuratedTables.image("OLD", columns);
      var after = CuratedTables.image("NEW", columns);
      handle.execute(trigger(table, "INSERT", IS_OPEN, "NEW", "NULL", after));
      handle.execute(trigger(table, "DELETE", IS_OPEN, "OLD", before, "NULL"));
      var really = IS_OPEN + " AND (" + differs(columns) + ")";
      handle.execute(trigger(table, "UPDATE", really, "NEW", before, after));
    }
  }

  private static String trigger(
      String table, String act, String when, String row, String before, String after) {
    return """
    CREATE TEMP TRIGGER capture_%1$s_%2$s AFTER %2$s ON main.%1$s WHEN %3$s
    BEGIN
      INSERT INTO decision_change (decision_id, seq, table_name, row_id, before, after)
      SELECT open_decision.id,
             (SELECT coalesce(max(seq), 0) + 1 FROM decision_change WHERE decision_id = open_decision.id),
             '%1$s', %4$s.id, %5$s, %6$s
      FROM open_decision;
    END
    """
        .formatted(table, act, when, row, before, after);
  }

  private static String differs(List<String> columns) {
    return columns.stream()
        .map("OLD.\"%1$s\" IS NOT NEW.\"%1$s\""::formatted)
        .collect(Collectors.joining(" OR "));
  }
}
