package dev.praxis.core.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictTrainer;
import com.github.luben.zstd.ZstdException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the texts of a workspace have in common, learnt once from some of them: with it a text of a
/// few hundred bytes shrinks to a third, without it hardly at all. Kept in the workspace, for no
/// text compressed with it is readable without it. Thread-safe until closed.
public final class TextDictionary implements AutoCloseable {
  static final int LEVEL = 3;
  private static final int BYTES = 112 << 10;
  private static final int SAMPLE_BYTES = 4_000;
  private static final int SHORTEST_SAMPLE = 64;

  private final @Nullable ZstdDictCompress dictionary;

  private TextDictionary(byte @Nullable [] data) {
    dictionary = data == null ? null : new ZstdDictCompress(data, LEVEL);
  }

  /// Compresses each text by itself.
  public static TextDictionary none() {
    return new TextDictionary(null);
  }

  /// The newest of the workspace, where it has one.
  public static Optional<TextDictionary> ofWorkspace(Database database) {
    return database.read(handle ->
        handle
            .createQuery("SELECT data FROM text_dictionary ORDER BY rowid DESC LIMIT 1")
            .map((row, _) -> new TextDictionary(row.getBytes(1)))
            .findOne());
  }

  /// Learns from texts and keeps what was learnt. Where they are too few or too unlike, there is no
  /// dictionary.
  ///
  /// @param bytes of text to look at, at most
  public static TextDictionary learn(Database database, List<byte[]> texts, int bytes) {
    var trainer = new ZstdDictTrainer(bytes, BYTES);
    for (var text : texts) {
      if (text.length >= SHORTEST_SAMPLE) {
        trainer.addSample(Arrays.copyOf(text, Math.min(text.length, SAMPLE_BYTES)));
      }
    }
    try {
      var data = trainer.trainSamples();
      database.use(handle ->
          handle.execute(
              "INSERT OR REPLACE INTO text_dictionary (id, data) VALUES (?, ?)",
              Zstd.getDictIdFromDict(data),
              data));
      return new TextDictionary(data);
    } catch (ZstdException _) {
      return none(); // too little to learn from
    }
  }

  public TextPacker packer() {
    return new TextPacker(this);
  }

  void loadInto(ZstdCompressCtx zstd) {
    if (dictionary != null) {
      zstd.loadDict(dictionary);
    }
  }

  @Override
  public void close() {
    if (dictionary != null) {
      dictionary.close();
    }
  }
}
