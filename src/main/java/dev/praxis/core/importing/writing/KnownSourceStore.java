package dev.praxis.core.importing.writing;

import dev.praxis.core.importing.planning.FilePlan.KnownSource;
import dev.praxis.core.importing.planning.SourceScanner.Found;
import dev.praxis.core.importing.planning.SourceScanner.Scan;
import dev.praxis.core.store.Database;
import dev.praxis.core.store.Statements;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What the workspace knows of files before an import, and where they are after it.
public final class KnownSourceStore {
  private KnownSourceStore() {}

  /// What the workspace has, by path; without those that were left half written.
  public static Map<Path, KnownSource> known(Database database) {
    var select =
        """
        SELECT id, path, content_hash, bytes, format, format_version, copy_of, chunk_bytes,
               CASE WHEN state = 'present' THEN stamp ELSE '' END AS stamp
        FROM source
        WHERE state <> 'importing'
        """;
    return Statements.read(
        database,
        statements -> {
          var known = new HashMap<Path, KnownSource>();
          try (var rows = statements.with(select).executeQuery()) {
            while (rows.next()) {
              known.put(
                  Path.of(rows.getString("path")),
                  new KnownSource(
                      rows.getLong("id"),
                      rows.getString("content_hash"),
                      rows.getLong("bytes"),
                      rows.getString("format"),
                      rows.getInt("format_version"),
                      rows.getObject("copy_of") != null,
                      rows.getInt("chunk_bytes"),
                      rows.getString("stamp")));
            }
          }
          return known;
        });
  }

  static void keepStamp(Statements statements, long source, String stamp) throws SQLException {
    statements.update("UPDATE source SET stamp = ? WHERE id = ?", stamp, source);
  }

  /// Notes which files the scan should have found and did not, for they are no longer there.
  public static void markGone(Database database, Map<Path, KnownSource> known, Scan scan) {
    var found = scan.files().stream().map(Found::file).collect(Collectors.toSet());
    var gone =
        known.entrySet().stream()
            .filter(source -> !found.contains(source.getKey()) && scan.misses(source.getKey()))
            .map(source -> source.getValue().id())
            .toList();
    if (gone.isEmpty()) {
      return;
    }
    Statements.write(
        database,
        statements -> {
          for (long source : gone) {
            SourceWritingStore.setState(statements, source, "gone");
          }
          return true;
        });
  }

  /// Gives sources the paths to which their files were moved.
  public static void move(Database database, Map<Path, KnownSource> moved) {
    if (moved.isEmpty()) {
      return;
    }
    Statements.write(
        database,
        statements -> {
          for (var source : moved.entrySet()) {
            var path = source.getKey().toString();
            long id = source.getValue().id();
            statements.update("UPDATE source SET path = ? WHERE id = ?", path, id);
            statements.update("UPDATE import_problem SET path = ? WHERE source_id = ?", path, id);
          }
          return true;
        });
  }
}
