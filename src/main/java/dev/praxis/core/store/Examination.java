package dev.praxis.core.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Whether a workspace is sound.
///
/// @param integrity `ok`, or what SQLite says is broken
/// @param schema how many schema steps the file has taken
/// @param problems what a person should know, with what to do about it; empty if nothing
public record Examination(
    String integrity, int schema, int sessions, long events, List<String> problems) {
  private static final int SHOWN = 20;

  public Examination {
    problems = List.copyOf(problems);
  }

  /// Looks at every page of the file, so it takes long for a big one. Changes nothing.
  public static Examination of(Database database) {
    return database.read(Examination::examine);
  }

  public boolean sound() {
    return integrity.equals("ok") && problems.isEmpty();
  }

  private static Examination examine(Handle handle) {
    var broken =
        handle.createQuery("PRAGMA integrity_check(" + SHOWN + ")").mapTo(String.class).list();
    var problems = new ArrayList<String>();
    brokenReferences(handle, problems);
    interruptedImports(handle, problems);
    missingBytes(handle, problems);
    return new Examination(
        String.join("; ", broken),
        (int) count(handle, "PRAGMA user_version"),
        (int) count(handle, "SELECT COUNT(*) FROM session"),
        count(handle, "SELECT COUNT(*) FROM event"),
        problems);
  }

  private static void brokenReferences(Handle handle, List<String> problems) {
    for (var row : handle.createQuery("PRAGMA foreign_key_check").mapToMap().list()) {
      if (problems.size() == SHOWN) {
        return;
      }
      problems.add(
          "Row %s of table %s points at a row of table %s that is gone. Restore a backup."
              .formatted(row.get("rowid"), row.get("table"), row.get("parent")));
    }
  }

  private static void interruptedImports(Handle handle, List<String> problems) {
    handle
        .createQuery("SELECT path FROM source WHERE state = 'importing' ORDER BY path")
        .mapTo(String.class)
        .forEach(
            path -> problems.add("The import of " + path + " was cut short. Import it again."));
  }

  private static void missingBytes(Handle handle, List<String> problems) {
    handle
        .createQuery(
            """
            SELECT path FROM source
            WHERE state <> 'importing' AND bytes > 0
              AND NOT EXISTS (
                SELECT 1 FROM source_chunk
                WHERE source_id = COALESCE(source.copy_of, source.id))
            ORDER BY path
            """)
        .mapTo(String.class)
        .forEach(path -> problems.add("The bytes of " + path + " are not kept. Import it again."));
  }

  private static long count(Handle handle, String query) {
    return handle.createQuery(query).mapTo(Long.class).one();
  }
}
