package dev.praxis.core.importing.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.importing.archive.ArchiveChunk;
import dev.praxis.core.importing.planning.FileTrouble;
import dev.praxis.core.importing.planning.SourceScanner.Found;
import dev.praxis.core.importing.reading.Piece.Chunk;
import dev.praxis.core.importing.reading.Piece.Whole;
import dev.praxis.core.store.Database;
import dev.praxis.core.store.Statements;
import dev.praxis.core.transcript.TranscriptEvent.Unreadable;
import dev.praxis.core.transcript.TranscriptFormat;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;

/// Writes what is known of files, their bytes, and what could not be read of them.
public final class SourceWritingStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SourceWritingStore() {}

  static long begin(Statements statements, Found found, TranscriptFormat format)
      throws SQLException {
    statements.update(
        """
        INSERT INTO source (path, format, format_version, content_hash, bytes, modified_at, state, imported_at, chunk_bytes)
        VALUES (?, ?, ?, '', ?, ?, 'importing', ?, ?)
        """,
        found.file().toString(),
        format.name(),
        format.version(),
        found.bytes(),
        found.modifiedAt(),
        System.currentTimeMillis(),
        ArchiveChunk.BYTES);
    return SessionWritingStore.lastId(statements);
  }

  static void setState(Statements statements, long source, String state) throws SQLException {
    statements.update("UPDATE source SET state = ? WHERE id = ?", state, source);
  }

  static void finish(
      Statements statements, long source, Found found, TranscriptFormat format, Whole whole)
      throws SQLException {
    statements.update(
        """
        UPDATE source
        SET format = ?, format_version = ?, content_hash = ?, bytes = ?, modified_at = ?, lines = ?,
            records = ?, unreadable_lines = ?, other_records = ?, state = 'present', copy_of = NULL, imported_at = ?, chunk_bytes = ?
        WHERE id = ?
        """,
        format.name(),
        format.version(),
        whole.hash(),
        whole.bytes(),
        found.modifiedAt(),
        whole.lines(),
        whole.records(),
        whole.unreadableLines(),
        json(whole.otherRecords()),
        System.currentTimeMillis(),
        ArchiveChunk.BYTES,
        source);
  }

  /// A source with these very bytes that has sessions of its own.
  static OptionalLong withHash(Statements statements, String hash, long except)
      throws SQLException {
    return statements.number(
        """
        SELECT id FROM source
        WHERE content_hash = ? AND id <> ? AND copy_of IS NULL AND state <> 'importing'
          AND EXISTS (SELECT 1 FROM session WHERE source_id = source.id)
        ORDER BY id LIMIT 1
        """,
        hash,
        except);
  }

  static void markCopy(Statements statements, long source, long original) throws SQLException {
    statements.update("DELETE FROM source_chunk WHERE source_id = ?", source);
    statements.update("UPDATE source SET copy_of = ? WHERE id = ?", original, source);
  }

  /// The bytes of a source are about to change: its first copy takes over those it has, and is read
  /// again when it is next seen.
  ///
  /// @return whether there is a copy
  static boolean passBytesToCopy(Statements statements, long source) throws SQLException {
    var heir = statements.number("SELECT min(id) FROM source WHERE copy_of = ?", source);
    if (heir.isPresent()) {
      long copy = heir.getAsLong();
      statements.update("UPDATE source_chunk SET source_id = ? WHERE source_id = ?", copy, source);
      statements.update(
          "UPDATE source SET copy_of = NULL, content_hash = '', state = 'changed' WHERE id = ?",
          copy);
      statements.update("UPDATE source SET copy_of = ? WHERE copy_of = ?", copy, source);
    }
    return heir.isPresent();
  }

  static void addChunks(Statements statements, long source, List<Chunk> chunks)
      throws SQLException {
    for (var chunk : chunks) {
      statements.update(
          "INSERT OR REPLACE INTO source_chunk (source_id, seq, data) VALUES (?, ?, ?)",
          source,
          chunk.seq(),
          chunk.data());
    }
  }

  static void forgetProblems(Statements statements, long source, Path path) throws SQLException {
    statements.update(
        "DELETE FROM import_problem WHERE source_id = ? OR source_id IS NULL AND path = ?",
        source,
        path.toString());
  }

  static void addProblem(Statements statements, long source, Path path, Unreadable line)
      throws SQLException {
    statements.update(
        """
        INSERT INTO import_problem (source_id, path, line, reason, remedy, excerpt, found_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        source,
        path.toString(),
        line.line(),
        line.reason(),
        FileTrouble.remedyOf(line),
        line.excerpt(),
        System.currentTimeMillis());
  }

  static void addProblem(Statements statements, Path path, FileTrouble why) throws SQLException {
    statements.update(
        "DELETE FROM import_problem WHERE source_id IS NULL AND path = ?", path.toString());
    statements.update(
        """
        INSERT INTO import_problem (source_id, path, line, reason, remedy, found_at)
        VALUES (NULL, ?, NULL, ?, ?, ?)
        """,
        path.toString(),
        why.reason(),
        why.remedy(),
        System.currentTimeMillis());
  }

  /// Takes away what an import left half written when it was killed.
  public static void removeUnfinished(Database database) {
    if (Statements.read(database, SourceWritingStore::unfinished).isEmpty()) {
      return;
    }
    Statements.write(
        database,
        statements -> {
          var next = unfinished(statements);
          while (next.isPresent()) {
            remove(statements, next.getAsLong());
            next = unfinished(statements);
          }
          return true;
        });
  }

  static void remove(Statements statements, long source) throws SQLException {
    for (var session : SessionWritingStore.ofSource(statements, source)) {
      SessionWritingStore.remove(statements, session.id());
    }
    statements.update("DELETE FROM source WHERE id = ?", source);
  }

  private static OptionalLong unfinished(Statements statements) throws SQLException {
    return statements.number("SELECT id FROM source WHERE state = 'importing' LIMIT 1");
  }

  private static String json(SortedMap<String, Long> counts) {
    try {
      return JSON.writeValueAsString(counts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("counts are always JSON", e);
    }
  }
}
