package dev.praxis.core.importing.archive;

import dev.praxis.core.Problem;
import dev.praxis.core.importing.report.ImportReport.ImportProblem;
import dev.praxis.core.store.Database;
import dev.praxis.core.store.Statements;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// What is known of imported files, and their bytes.
public final class SourceStore {
  private final Database database;

  public SourceStore(Database database) {
    this.database = database;
  }

  /// By path.
  public List<Source> list() {
    var select =
        """
        SELECT id, path, format, bytes, lines, records, unreadable_lines, state, imported_at
        FROM source ORDER BY path
        """;
    return Statements.read(
        database,
        statements -> {
          var sessions = sessions(statements);
          var sources = new ArrayList<Source>();
          try (var rows = statements.with(select).executeQuery()) {
            while (rows.next()) {
              sources.add(source(rows, sessions));
            }
          }
          return sources;
        });
  }

  /// How many bytes of each file are in the archive, by path.
  public Map<Path, Long> savedBytes() {
    return Statements.read(
        database,
        statements -> {
          var saved = new HashMap<Path, Long>();
          var select = "SELECT path, bytes FROM source WHERE state <> 'importing'";
          try (var rows = statements.with(select).executeQuery()) {
            while (rows.next()) {
              saved.put(Path.of(rows.getString("path")), rows.getLong("bytes"));
            }
          }
          return saved;
        });
  }

  /// Everything that could not be read, by file and line.
  public List<ImportProblem> problems() {
    var select =
        "SELECT path, line, reason, remedy FROM import_problem ORDER BY path, coalesce(line, 0),"
            + " id";
    return Statements.read(
        database,
        statements -> {
          var problems = new ArrayList<ImportProblem>();
          try (var rows = statements.with(select).executeQuery()) {
            while (rows.next()) {
              long line = rows.getLong("line");
              problems.add(
                  new ImportProblem(
                      Path.of(rows.getString("path")),
                      rows.wasNull() ? null : line,
                      rows.getString("reason"),
                      rows.getString("remedy")));
            }
          }
          return problems;
        });
  }

  /// Writes the transcript out as it was, byte for byte.
  ///
  /// @param name path or id of a source, or key of a session
  /// @return false where masks stand in the place of secrets, for the original is not kept
  /// @throws Problem where nothing has that name, or `out` takes no more
  public boolean copyRaw(String name, OutputStream out) {
    return Statements.read(
        database,
        statements -> {
          try {
            long source = find(statements, name);
            copy(statements, source, out);
            return isOriginal(statements, source);
          } catch (IOException e) {
            throw new Problem(
                "The transcript can’t be written: " + e.getMessage() + ".",
                "Make sure that there is room and that you may write there, then try again.",
                e);
          }
        });
  }

  /// Keys of all sessions that stand in a transcript, whatever of it is named.
  ///
  /// @param name path or id of a source, or key of a session
  /// @throws Problem where nothing has that name
  public List<String> sessionsBeside(String name) {
    var select =
        """
        SELECT key FROM session WHERE source_id IN (
          SELECT id FROM source
          WHERE coalesce(copy_of, id) = (SELECT coalesce(copy_of, id) FROM source WHERE id = ?))
        ORDER BY id
        """;
    return Statements.read(
        database,
        statements -> {
          var keys = new ArrayList<String>();
          try (var rows = statements.with(select, find(statements, name)).executeQuery()) {
            while (rows.next()) {
              keys.add(rows.getString("key"));
            }
          }
          return keys;
        });
  }

  private static boolean isOriginal(Statements statements, long source) throws SQLException {
    return statements
        .number("SELECT 1 FROM source WHERE id = ? AND archive = 'original'", source)
        .isPresent();
  }

  /// SHA-256, hex, of the first bytes that are kept of a source.
  public String hashOfFirst(long source, long bytes) {
    return Statements.read(
        database,
        statements -> {
          var digest = Hashes.sha256();
          try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            copy(statements, source, bytes, out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return Hashes.soFar(digest);
        });
  }

  /// A copy has no bytes of its own: it is the beginning of the original, which may have grown
  /// since.
  private static void copy(Statements statements, long source, OutputStream out)
      throws SQLException, IOException {
    copy(
        statements,
        source,
        statements
            .number("SELECT coalesce(archived_bytes, bytes) FROM source WHERE id = ?", source)
            .orElseThrow(),
        out);
  }

  private static void copy(Statements statements, long source, long bytes, OutputStream out)
      throws SQLException, IOException {
    long left = bytes;
    long holder =
        statements
            .number("SELECT coalesce(copy_of, id) FROM source WHERE id = ?", source)
            .orElseThrow();
    var select = "SELECT data FROM source_chunk WHERE source_id = ? ORDER BY seq";
    try (var rows = statements.with(select, holder).executeQuery()) {
      while (left > 0 && rows.next()) {
        var chunk = ArchiveChunk.unpacked(rows.getBytes(1));
        int count = (int) Math.min(left, chunk.length);
        out.write(chunk, 0, count);
        left -= count;
      }
    }
  }

  private static long find(Statements statements, String name) throws SQLException {
    var byPath = statements.number("SELECT id FROM source WHERE path = ?", absolute(name));
    if (byPath.isPresent()) {
      return byPath.getAsLong();
    }
    var byId =
        name.matches("\\d{1,18}")
            ? statements.number("SELECT id FROM source WHERE id = ?", Long.parseLong(name))
            : OptionalLong.empty();
    return byId.isPresent() ? byId.getAsLong() : ofSession(statements, name);
  }

  private static long ofSession(Statements statements, String key) throws SQLException {
    return statements
        .number("SELECT source_id FROM session WHERE key = ?", key)
        .orElseThrow(() ->
            new Problem(
                "No imported file or session is called %s.".formatted(key),
                "See `praxis sources` for the files and `praxis sessions` for the sessions."));
  }

  private static String absolute(String name) {
    try {
      return Path.of(name).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException _) {
      return name; // then it is no path, and may still be a key
    }
  }

  private static Map<Long, List<String>> sessions(Statements statements) throws SQLException {
    var bySource = new HashMap<Long, List<String>>();
    var select = "SELECT source_id, key FROM session ORDER BY source_id, id";
    try (var rows = statements.with(select).executeQuery()) {
      while (rows.next()) {
        bySource
            .computeIfAbsent(rows.getLong("source_id"), _ -> new ArrayList<>())
            .add(rows.getString("key"));
      }
    }
    return bySource;
  }

  private static Source source(ResultSet row, Map<Long, List<String>> sessions)
      throws SQLException {
    long id = row.getLong("id");
    return new Source(
        id,
        Path.of(row.getString("path")),
        row.getString("format"),
        row.getLong("bytes"),
        row.getLong("lines"),
        row.getLong("records"),
        row.getLong("unreadable_lines"),
        row.getString("state"),
        Instant.ofEpochMilli(row.getLong("imported_at")),
        sessions.getOrDefault(id, List.of()));
  }
}
