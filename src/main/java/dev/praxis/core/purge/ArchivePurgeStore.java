package dev.praxis.core.purge;

import dev.praxis.core.importing.archive.ArchiveChunk;
import dev.praxis.core.secrets.ByteMasker;
import dev.praxis.core.secrets.Redactor;
import dev.praxis.core.secrets.SecretKind;
import dev.praxis.core.store.Database;
import dev.praxis.core.store.Statements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// Rewrites the archived bytes of sources with masks in the place of secrets. What is known of the
/// original, its hash above all, stays: the file is recognised when it is seen again.
final class ArchivePurgeStore {
  private final Database database;
  private final Redactor redactor;

  ArchivePurgeStore(Database database, Redactor redactor) {
    this.database = database;
    this.redactor = redactor;
  }

  /// Those with bytes of their own.
  List<Long> sources() {
    return database.read(handle ->
        handle
            .createQuery("SELECT id FROM source WHERE copy_of IS NULL ORDER BY id")
            .mapTo(Long.class)
            .list());
  }

  /// Adds the secrets in the bytes of a source.
  void collect(long source, Map<String, SecretKind> known) {
    Statements.read(
        database,
        statements -> {
          pass(
              statements,
              source,
              new ByteMasker(redactor, Map.of(), known::putIfAbsent, (_, _) -> {}));
          return true;
        });
  }

  /// Masks a source.
  ///
  /// @return how many secrets were masked; a source without any is left as it is
  long purge(long source, Map<String, SecretKind> known) {
    return Statements.write(
        database,
        statements -> {
          var found = new AtomicLong();
          var chunks = new ArrayList<byte[]>();
          var filling = new Filling(chunks);
          var masker =
              new ByteMasker(redactor, known, (_, _) -> found.incrementAndGet(), filling::add);
          pass(statements, source, masker);
          if (found.get() > 0) {
            filling.finish();
            write(statements, source, chunks, masker);
          }
          return found.get();
        });
  }

  private static void pass(Statements statements, long source, ByteMasker masker)
      throws SQLException {
    var select = "SELECT data FROM source_chunk WHERE source_id = ? ORDER BY seq";
    try (var rows = statements.with(select, source).executeQuery()) {
      while (rows.next()) {
        var bytes = ArchiveChunk.unpacked(rows.getBytes(1));
        masker.accept(bytes, 0, bytes.length);
      }
      masker.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(
      Statements statements, long source, List<byte[]> chunks, ByteMasker masker)
      throws SQLException {
    statements.update("DELETE FROM source_chunk WHERE source_id = ?", source);
    for (int seq = 0; seq < chunks.size(); seq++) {
      statements.update(
          "INSERT INTO source_chunk (source_id, seq, data) VALUES (?, ?, ?)",
          source,
          seq,
          chunks.get(seq));
    }
    for (var each : ofArchive(statements, source)) {
      statements.update(
          """
          UPDATE source SET archive = 'masked', sensitive = 1, archived_bytes = ?, chunk_bytes = ? WHERE id = ?
          """,
          masker.placeOf(each.archivedBytes),
          ArchiveChunk.BYTES,
          each.id);
    }
  }

  private record Holder(long id, long archivedBytes) {}

  /// The source and its copies, each of which has a beginning of its bytes.
  private static List<Holder> ofArchive(Statements statements, long source) throws SQLException {
    var holders = new ArrayList<Holder>();
    var select =
        "SELECT id, coalesce(archived_bytes, bytes) FROM source WHERE id = ?1 OR copy_of = ?1";
    try (var rows = statements.with(select, source).executeQuery()) {
      while (rows.next()) {
        holders.add(new Holder(rows.getLong(1), rows.getLong(2)));
      }
    }
    return holders;
  }

  /// Cuts what comes into chunks and packs them.
  private static final class Filling {
    private final List<byte[]> chunks;
    private final byte[] chunk = new byte[ArchiveChunk.BYTES];
    private int filled;

    Filling(List<byte[]> chunks) {
      this.chunks = chunks;
    }

    void add(byte[] bytes, int length) {
      int from = 0;
      while (from < length) {
        int count = Math.min(length - from, chunk.length - filled);
        System.arraycopy(bytes, from, chunk, filled, count);
        filled += count;
        from += count;
        if (filled == chunk.length) {
          finish();
        }
      }
    }

    void finish() {
      if (filled > 0) {
        chunks.add(ArchiveChunk.packed(chunk, filled));
        filled = 0;
      }
    }
  }
}
