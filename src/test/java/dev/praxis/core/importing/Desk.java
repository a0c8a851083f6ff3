package dev.praxis.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.importing.archive.SourceStore;
import dev.praxis.core.importing.report.ImportReport;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A workspace beside a folder of transcripts, and what tests want to know of it.
final class Desk implements AutoCloseable {
  final Path folder;
  final Database database;

  Desk(Path temporary) {
    this(temporary, "workspace.db");
  }

  Desk(Path temporary, String workspace) {
    try {
      folder = Files.createDirectories(temporary.resolve("projects"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    database = Database.open(temporary.resolve(workspace));
  }

  Path write(String name, String text) {
    try {
      var file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Imports the folder, or only these files, and checks that the workspace is sound.
  ImportReport imported(Path... only) {
    var paths = only.length == 0 ? List.of(folder) : Arrays.asList(only);
    var report = new Importer(database).importAll(paths, Progress.ignored());
    assertSound();
    return report;
  }

  /// Each row as its columns joined by `|`.
  List<String> rows(String select) {
    return database.read(handle ->
        handle
            .createQuery(select)
            .map((row, _) -> {
              var text = new StringBuilder();
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                text.append(i == 1 ? "" : "|").append(row.getString(i));
              }
              return text.toString();
            })
            .list());
  }

  void run(String sql) {
    database.use(handle -> handle.execute(sql));
  }

  byte[] raw(String name) {
    var out = new ByteArrayOutputStream();
    new SourceStore(database).copyRaw(name, out);
    return out.toByteArray();
  }

  /// The whole of what was imported, by names that do not depend on the order of importing.
  List<String> everything() {
    return rows(
        """
        SELECT 'source', path, format, content_hash, bytes, lines, records, unreadable_lines, other_records, state,
               (SELECT path FROM source o WHERE o.id = source.copy_of)
        FROM source
        UNION ALL
        SELECT 'session', f.path, s.native_id, s.key, s.place, coalesce(s.relation, ''), s.title, s.events || '/' || s.own_events,
               s.turns || '/' || s.tool_calls || '/' || s.errors, s.tokens_in || '/' || s.started_at || '/' || s.ended_at,
               coalesce((SELECT key FROM session p WHERE p.id = s.parent_id), '')
        FROM session s JOIN source f ON f.id = s.source_id
        UNION ALL
        SELECT 'lineage', s.key, min(o.key), l.split, l.split_by, '', '', '', '', '', ''
        FROM session s JOIN session o ON o.lineage_id = s.lineage_id JOIN lineage l ON l.id = s.lineage_id GROUP BY s.id
        UNION ALL
        SELECT 'event', s.key, e.seq, e.kind, coalesce(e.text, '(copy)'), e.at, e.failed, e.answers, e.line, e.identity, coalesce(c.status || ' ' || c.tool || ' ' || c.target || ' ' || c.input, '')
        FROM event e JOIN session s ON s.id = e.session_id LEFT JOIN tool_call c ON c.event_id = e.id
        UNION ALL
        SELECT 'problem', path, line, reason, excerpt, '', '', '', '', '', '' FROM import_problem
        UNION ALL
        SELECT 'chunk', f.path, c.seq, hex(c.data), '', '', '', '', '', '', ''
        FROM source_chunk c JOIN source f ON f.id = c.source_id
        ORDER BY 1, 2, 3, 4
        """);
  }

  /// Every number agrees with what it counts, and the index with what it indexes.
  void assertSound() {
    assertThat(rows("PRAGMA foreign_key_check")).isEmpty();
    database.use(handle ->
        handle.execute("INSERT INTO event_text (event_text, rank) VALUES ('integrity-check', 1)"));
    assertThat(
            rows(
                """
                SELECT key FROM session s WHERE
                  events <> (SELECT count(*) FROM event WHERE session_id = s.id)
                  OR own_events <> (SELECT count(*) FROM event WHERE session_id = s.id AND copy_of IS NULL)
                  OR turns <> (SELECT count(*) FROM event WHERE session_id = s.id AND kind = 'user_message')
                  OR tool_calls <> (SELECT count(*) FROM event WHERE session_id = s.id AND kind = 'tool_call')
                  OR errors <> (SELECT sum(failed) FROM event WHERE session_id = s.id)
                  OR (SELECT count(*) FROM event WHERE session_id = s.id) <> (SELECT max(seq) + 1 FROM event WHERE session_id = s.id)
                """))
        .as("sessions that count wrongly")
        .isEmpty();
    assertThat(
            rows(
                """
                SELECT e.id FROM event e LEFT JOIN event o ON o.id = e.copy_of
                WHERE e.copy_of IS NULL AND e.text IS NULL
                  OR e.copy_of IS NOT NULL AND (e.text IS NOT NULL OR o.copy_of IS NOT NULL OR o.identity <> e.identity)
                """))
        .as("steps without words, and copies of copies")
        .isEmpty();
    assertThat(
            rows(
                """
                SELECT id FROM event WHERE (kind = 'tool_call' AND copy_of IS NULL)
                  <> (id IN (SELECT event_id FROM tool_call))
                """))
        .as("calls without their row")
        .isEmpty();
    assertThat(rows("SELECT id FROM lineage WHERE split_by = 'importing'")).isEmpty();
    assertThat(rows("SELECT key FROM session WHERE key LIKE 'importing/%'")).isEmpty();
  }

  @Override
  public void close() {
    database.close();
  }
}
