package dev.praxis.core.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Compresses texts for storing, as [TextDictionary] promises. For one thread.
public final class TextPacker implements AutoCloseable {
  /// Shorter texts stay readable in every SQLite shell, and would gain little.
  private static final int SHORTEST = 128;

  private static final int ORDINARY = 64 << 10;

  private final ZstdCompressCtx zstd = new ZstdCompressCtx();
  private final byte[] ordinaryRoom = new byte[(int) Zstd.compressBound(ORDINARY)];

  TextPacker(TextDictionary dictionary) {
    zstd.setLevel(TextDictionary.LEVEL);
    dictionary.loadInto(zstd);
  }

  /// What to store for a text: itself, or its compressed bytes where they are fewer.
  public Object packed(String text) {
    if (text.length() < SHORTEST) {
      return text;
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var room =
        bytes.length <= ORDINARY ? ordinaryRoom : new byte[(int) Zstd.compressBound(bytes.length)];
    int length = zstd.compress(room, bytes);
    if (length >= bytes.length) {
      return text;
    }
    return Arrays.copyOf(room, length);
  }

  @Override
  public void close() {
    zstd.close();
  }
}
