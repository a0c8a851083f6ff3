package dev.praxis.core.store;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Asks SQLite whether a whole workspace is sound.
final class Integrity {
  /// What to say where the check itself fails.
  static final List<String> BEYOND_CHECKING =
      List.of("so much is damaged that the check could not go on");

  private static final String SOUND = "ok";

  private Integrity() {}

  static List<String> findings(Handle handle) {
    return Stream.concat(pages(handle), references(handle)).toList();
  }

  private static Stream<String> pages(Handle handle) {
    return handle.createQuery("PRAGMA integrity_check").mapTo(String.class).list().stream()
        .filter(finding -> !finding.equals(SOUND));
  }

  private static Stream<String> references(Handle handle) {
    return handle
        .createQuery("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check")
        .map((row, _) ->
            "row %d of %s refers to a row of %s that is not there"
                .formatted(row.getLong(2), row.getString(1), row.getString(3)))
        .list()
        .stream();
  }
}
