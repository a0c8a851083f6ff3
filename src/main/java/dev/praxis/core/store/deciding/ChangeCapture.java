package dev.praxis.core.store.deciding;

import dev.praxis.core.store.Script;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Writes down what a decision does to curated rows, by temporary triggers on the writing
/// connection. They sleep until a decision is open, so imports pay next to nothing for them.
final class ChangeCapture {
  private static final String IS_OPEN = "EXISTS (SELECT 1 FROM open_decision)";

  private ChangeCapture() {}

  /// Makes the triggers unless this connection has them. Only who decides pays for them.
  static void install(Handle handle) {
    if (isInstalled(handle)) {
      return;
    }
    var script = new StringBuilder("CREATE TEMP TABLE open_decision (id INTEGER PRIMARY KEY);\n");
    for (var table : CuratedTables.NAMES) {
      script.append(triggers(table, CuratedTables.columns(handle, table)));
    }
    Script.run(handle, script.toString());
  }

  static boolean isInstalled(Handle handle) {
    return handle
        .createQuery(
            "SELECT EXISTS (SELECT 1 FROM temp.sqlite_schema WHERE name = 'open_decision')")
        .mapTo(Boolean.class)
        .one();
  }

  private static String triggers(String table, List<String> columns) {
    var before = CuratedTables.image("OLD", columns);
    var after = CuratedTables.image("NEW", columns);
    return trigger(table, "INSERT", IS_OPEN, "NEW", "NULL", after)
        + trigger(table, "DELETE", IS_OPEN, "OLD", before, "NULL")
        + trigger(
            table, "UPDATE", IS_OPEN + " AND (" + differs(columns) + ")", "NEW", before, after);
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
    END;
    """
        .formatted(table, act, when, row, before, after);
  }

  private static String differs(List<String> columns) {
    return columns.stream()
        .map("OLD.\"%1$s\" IS NOT NEW.\"%1$s\""::formatted)
        .collect(Collectors.joining(" OR "));
  }
}
