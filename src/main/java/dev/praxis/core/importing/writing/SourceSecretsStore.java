package dev.praxis.core.importing.writing;

import dev.praxis.core.importing.archive.ArchiveChunk;
import dev.praxis.core.store.Database;
import dev.praxis.core.store.Statements;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Notes which sources hold secrets, and whether their archived bytes do.
public final class SourceSecretsStore {
  private SourceSecretsStore() {}

  /// Sources whose archived bytes hold masks.
  public static Set<Long> masked(Database database) {
    return Statements.read(
        database,
        statements -> {
          var masked = new HashSet<Long>();
          var select = "SELECT id FROM source WHERE archive = 'masked'";
          try (var rows = statements.with(select).executeQuery()) {
            while (rows.next()) {
              masked.add(rows.getLong(1));
            }
          }
          return masked;
        });
  }

  /// Says what the archived bytes are, and leaves none of longer ones before.
  static void archived(Statements statements, long source, @Nullable Long maskedBytes)
      throws SQLException {
    statements.update(
        "UPDATE source SET archive = ?, archived_bytes = ? WHERE id = ?",
        maskedBytes == null ? "original" : "masked",
        maskedBytes,
        source);
    if (maskedBytes != null) {
      long chunks = (maskedBytes + ArchiveChunk.BYTES - 1) / ArchiveChunk.BYTES;
      statements.update(
          "DELETE FROM source_chunk WHERE source_id = ? AND seq >= ?", source, chunks);
    }
  }

  static void markSensitive(Statements statements, long source) throws SQLException {
    statements.update("UPDATE source SET sensitive = 1 WHERE id = ?", source);
  }

  static void takeAfter(Statements statements, long copy, long original) throws SQLException {
    statements.update(
        """
        UPDATE source
        SET (sensitive, archive, archived_bytes) =
          (SELECT sensitive, archive, archived_bytes FROM source WHERE id = ?)
        WHERE id = ?
        """,
        original,
        copy);
  }
}
