package dev.praxis.core.importing.planning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// Finds how far a file that is being written to holds whole lines.
final class WholeLines {
  private static final int BLOCK = 1 << 16;

  private WholeLines() {}

  /// The bytes up to and with the last newline; 0 where there is none. Reads from the end.
  ///
  /// A file in UTF-16 ends up within a character at worst, and its last line is then read later.
  static long bytes(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      long end = channel.size();
      var block = ByteBuffer.allocate(BLOCK);
      while (end > 0) {
        long start = Math.max(0, end - BLOCK);
        block.clear().limit((int) (end - start));
        int read = channel.read(block, start);
        for (int i = read - 1; i >= 0; i--) {
          if (block.get(i) == '\n') {
            return start + i + 1;
          }
        }
        end = start;
      }
      return 0;
    }
  }
}
