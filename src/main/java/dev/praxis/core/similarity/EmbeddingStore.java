package dev.praxis.core.similarity;

import dev.praxis.core.store.Database;
import dev.praxis.core.store.Statements;
import dev.praxis.core.task.Progress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Embeddings of texts, each made once and kept in the workspace under the hash of its text. A
/// store of what can be made again: nothing is lost with it.
public final class EmbeddingStore {
  private static final int BATCH = 64;

  private final Database database;
  private final Embedder embedder;

  public EmbeddingStore(Database database, Embedder embedder) {
    this.database = database;
    this.embedder = embedder;
  }

  /// The meaning of each text. Those not known yet are made, about 300 a second, and kept.
  ///
  /// @return without what was still to be made when `progress` asked to stop
  public Map<String, Embedding> of(Collection<String> texts, Progress progress) {
    var known = known(texts);
    var missing = new ArrayList<>(new LinkedHashSet<>(texts));
    missing.removeAll(known.keySet());
    for (int from = 0; from < missing.size() && !progress.stopRequested(); from += BATCH) {
      progress.at(from, missing.size(), "Reading what the evidence means");
      known.putAll(make(missing.subList(from, Math.min(from + BATCH, missing.size()))));
    }
    return known;
  }

  /// The meaning of each text, made now and kept.
  public Map<String, Embedding> make(Collection<String> texts) {
    var made = new HashMap<String, Embedding>();
    for (var text : texts) {
      made.put(text, embedder.embed(text));
    }
    keep(made);
    return made;
  }

  /// The meaning of those texts whose meaning is kept; none is made.
  public Map<String, Embedding> known(Collection<String> texts) {
    return Statements.read(
        database,
        statements -> {
          var found = new HashMap<String, Embedding>();
          for (var text : texts) {
            var query =
                statements.with(
                    "SELECT direction FROM embedding WHERE text_hash = ? AND model = ?",
                    hash(text),
                    Embedder.MODEL);
            try (var rows = query.executeQuery()) {
              if (rows.next()) {
                found.put(text, Embedding.of(rows.getBytes(1)));
              }
            }
          }
          return found;
        });
  }

  private void keep(Map<String, Embedding> made) {
    List<Map.Entry<String, Embedding>> rows = List.copyOf(made.entrySet());
    Statements.writeLightly(
        database,
        statements -> {
          for (var row : rows) {
            statements.update(
                """
                INSERT INTO embedding (text_hash, model, direction) VALUES (?, ?, ?)
                ON CONFLICT (text_hash) DO UPDATE SET model = excluded.model, direction = excluded.direction
                """,
                hash(row.getKey()),
                Embedder.MODEL,
                row.getValue().bytes());
          }
          return rows.size();
        });
  }

  /// The first 8 bytes of SHA-256.
  private static long hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
