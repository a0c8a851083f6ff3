package dev.praxis.core.store.deciding;

import dev.praxis.core.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Applies captured changes to the rows again, forwards or reversed, but only where it finds each
/// row exactly as the change expects it. Rowids are kept. A column that a later schema step added
/// is not in older images and is left alone.
final class RowReplay {
  private final Handle handle;
  private final String decision;
  private final Map<String, List<String>> columns = new HashMap<>();

  /// @param decision its label, for the message where it cannot be done
  RowReplay(Handle handle, String decision) {
    this.handle = handle;
    this.decision = decision;
    // a statement may have deleted a row and the row that refers to it in either order
    handle.execute("PRAGMA defer_foreign_keys = ON");
  }

  void apply(RowChange change) {
    var before = change.before();
    var after = change.after();
    if (before != null && after != null) {
      update(change.table(), before, after);
    } else if (before != null) {
      delete(change.table(), before);
    } else if (after != null) {
      insert(change.table(), after);
    }
  }

  private void update(String table, String before, String after) {
    requireAsIn(table, before);
    var assignments =
        columnsIn(table, after).stream()
            .map(column -> "\"%s\" = %s".formatted(column, CuratedTables.valueIn(column)))
            .collect(Collectors.joining(", "));
    handle
        .createUpdate(
            "UPDATE %s SET %s WHERE id = json_extract(:before, '$.id')"
                .formatted(table, assignments))
        .bind("image", after)
        .bind("before", before)
        .execute();
  }

  private void delete(String table, String before) {
    requireAsIn(table, before);
    handle
        .createUpdate("DELETE FROM %s WHERE id = json_extract(:image, '$.id')".formatted(table))
        .bind("image", before)
        .execute();
  }

  private void insert(String table, String after) {
    var names = columnsIn(table, after);
    handle
        .createUpdate(
            "INSERT INTO %s (%s) SELECT %s"
                .formatted(
                    table,
                    names.stream().map("\"%s\""::formatted).collect(Collectors.joining(", ")),
                    names.stream().map(CuratedTables::valueIn).collect(Collectors.joining(", "))))
        .bind("image", after)
        .execute();
  }

  private void requireAsIn(String table, String image) {
    var same =
        columnsIn(table, image).stream()
            .map(column -> "\"%s\" IS %s".formatted(column, CuratedTables.valueIn(column)))
            .collect(Collectors.joining(" AND "));
    boolean asExpected =
        handle
            .createQuery("SELECT EXISTS (SELECT 1 FROM %s WHERE %s)".formatted(table, same))
            .bind("image", image)
            .mapTo(Boolean.class)
            .one();
    if (!asExpected) {
      throw changedSince(table, image);
    }
  }

  private Problem changedSince(String table, String image) {
    var id =
        handle
            .createQuery("SELECT json_extract(:image, '$.id')")
            .bind("image", image)
            .mapTo(String.class)
            .one();
    return new Problem(
        "“%s” can’t be taken back or done again: %s %s was changed since."
            .formatted(decision, table.replace('_', ' '), id),
        "Change it by hand instead; the history stays as it is.");
  }

  private List<String> columnsIn(String table, String image) {
    var inImage =
        handle
            .createQuery("SELECT key FROM json_each(:image)")
            .bind("image", image)
            .mapTo(String.class)
            .set();
    return columns.computeIfAbsent(table, name -> CuratedTables.columns(handle, name)).stream()
        .filter(inImage::contains)
        .toList();
  }
}
