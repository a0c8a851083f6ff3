package dev.praxis.core.purge;

import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.secrets.SecretKind;
import dev.praxis.core.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Masks every text, and every file kept as bytes, of every table, whatever it is for, so that no
/// table is forgotten.
final class TextPurgeStore {
  private static final int AT_ONCE = 500;

  /// Names by which rows are found, never words of a transcript.
  private static final Set<String> NAMES =
      Set.of("path", "key", "native_id", "parent_native_id", "content_hash", "hash", "fingerprint");

  private static final Set<String> UNTOUCHED =
      Set.of("setting", "source_chunk", "secret_finding", "text_dictionary", "vector", "embedding");

  private final Database database;
  private final Redactor redactor;

  TextPurgeStore(Database database, Redactor redactor) {
    this.database = database;
    this.redactor = redactor;
  }

  private record Column(String table, String rowKey, String name) {
    /// Long texts of these are compressed.
    boolean packed() {
      return table.equals("event") || table.equals("tool_call");
    }

    String value() {
      return packed() ? "plain(" + quoted(name) + ")" : quoted(name);
    }
  }

  /// Adds the secrets in the texts.
  void collect(Map<String, SecretKind> known) {
    database.read(handle -> {
      for (var column : columns(handle)) {
        var text = "SELECT %s FROM %s".formatted(column.value(), quoted(column.table));
        handle
            .createQuery(
                text + " WHERE typeof(%s) IN ('text', 'blob')".formatted(quoted(column.name)))
            .mapTo(String.class)
            .forEach(each -> redactor.find(each, known::putIfAbsent));
      }
      return true;
    });
  }

  /// Masks all texts.
  ///
  /// @return how many texts were changed
  long purge(Map<String, SecretKind> known) {
    return database.write(handle -> {
      handle.execute("PRAGMA secure_delete = ON");
      unpackWhereTheDictionaryHolds(handle, new RowMask(redactor, known));
      long changed = 0;
      boolean words = false;
      for (var column : columns(handle)) {
        long count = purge(handle, column, known);
        changed += count;
        words |= count > 0 && column.table.equals("event");
      }
      if (words) {
        handle.execute("INSERT INTO event_text (event_text) VALUES ('rebuild')");
      }
      return changed;
    });
  }

  /// A dictionary is made of pieces of texts, and cannot be changed without them.
  private static void unpackWhereTheDictionaryHolds(Handle handle, RowMask mask) {
    boolean holds =
        handle.createQuery("SELECT data FROM text_dictionary").mapTo(byte[].class).stream()
            .anyMatch(data -> mask.masked(data) != data);
    if (holds) {
      handle.execute("UPDATE event SET text = plain(text) WHERE typeof(text) = 'blob'");
      handle.execute("UPDATE tool_call SET input = plain(input) WHERE typeof(input) = 'blob'");
      handle.execute("DELETE FROM text_dictionary");
    }
  }

  private record Change(long row, Object value) {}

  private long purge(Handle handle, Column column, Map<String, SecretKind> known) {
    var changes = new ArrayList<Change>();
    var mask = new RowMask(redactor, known);
    handle
        .createQuery(
            "SELECT %1$s, %2$s FROM %3$s WHERE typeof(%2$s) IN ('text', 'blob')"
                .formatted(column.rowKey, column.value(), quoted(column.table)))
        .setFetchSize(AT_ONCE)
        .map((row, _) -> new Change(row.getLong(1), row.getObject(2)))
        .forEach(row -> {
          var masked = mask.masked(row.value);
          if (masked != row.value) {
            changes.add(new Change(row.row, masked));
          }
        });
    var update =
        "UPDATE %s SET %s = ? WHERE %s = ?"
            .formatted(quoted(column.table), quoted(column.name), column.rowKey);
    changes.forEach(change -> handle.execute(update, change.value, change.row));
    return changes.size();
  }

  private static List<Column> columns(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT t.name AS "table", t.wr, c.name,
                   (SELECT p.name FROM pragma_table_info(t.name) p WHERE p.pk = 1) AS key
            FROM pragma_table_list t JOIN pragma_table_info(t.name) c
            WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
              AND c.type IN ('TEXT', 'BLOB') AND c.pk = 0
              AND (t.wr = 0 OR (SELECT count(*) FROM pragma_table_info(t.name) p WHERE p.pk > 0) = 1)
            ORDER BY t.name, c.cid
            """)
        .map((row, _) ->
            new Column(
                row.getString("table"),
                row.getBoolean("wr") ? quoted(row.getString("key")) : "rowid",
                row.getString("name")))
        .filter(column -> !UNTOUCHED.contains(column.table) && !NAMES.contains(column.name))
        .list();
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
