package dev.praxis.core.importing.archive;

import com.github.luben.zstd.Zstd;
import java.util.Arrays;

/// A piece of an archived file: so many raw bytes, but for the last one, compressed.
public final class ArchiveChunk {
  /// Raw bytes in a chunk that is full.
  public static final int BYTES = 4 << 20;

  /// Of the compression, as zstd counts levels.
  public static final int LEVEL = 3;

  private ArchiveChunk() {}

  public static byte[] unpacked(byte[] chunk) {
    return Zstd.decompress(chunk, (int) Zstd.getFrameContentSize(chunk));
  }

  public static byte[] packed(byte[] raw, int length) {
    return Zstd.compress(Arrays.copyOf(raw, length), LEVEL);
  }
}
