package dev.praxis.core.instructions.git;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/// Reads which paths git tracks: the index file, versions 2 to 4, as git's `index-format` document
/// describes it.
final class GitIndex {
  private static final int SIGNATURE = 0x44495243; // DIRC
  private static final int STAT_AND_HASH = 60;
  private static final int EXTENDED = 0x4000;

  private GitIndex() {}

  /// Relative to the repository, with slashes; none where the file is no index.
  static Set<String> paths(byte[] index) {
    var paths = new HashSet<String>();
    var bytes = ByteBuffer.wrap(index);
    try {
      if (bytes.getInt() != SIGNATURE) {
        return paths;
      }
      int version = bytes.getInt();
      int entries = bytes.getInt();
      var path = new byte[0];
      for (int i = 0; i < entries; i++) {
        int start = bytes.position();
        bytes.position(start + STAT_AND_HASH);
        boolean extended = (bytes.getShort() & EXTENDED) != 0;
        bytes.position(bytes.position() + (extended ? 2 : 0));
        path = version < 4 ? upToNul(bytes, new byte[0], 0) : prefixed(bytes, path);
        if (version < 4) {
          int padded = (bytes.position() - start + 7) / 8 * 8; // one NUL at least, eight at most
          bytes.position(start + padded);
        }
        paths.add(new String(path, StandardCharsets.UTF_8));
      }
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return paths; // cut short or of another kind: what could be read counts
    }
    return paths;
  }

  /// A path as what differs from the one before.
  private static byte[] prefixed(ByteBuffer bytes, byte[] last) {
    int sign = bytes.get() & 0xFF;
    int drop = sign & 0x7F;
    while ((sign & 0x80) != 0) {
      sign = bytes.get() & 0xFF;
      drop = ((drop + 1) << 7) | (sign & 0x7F);
    }
    return upToNul(bytes, last, last.length - drop);
  }

  private static byte[] upToNul(ByteBuffer bytes, byte[] before, int keep) {
    if (keep < 0 || keep > before.length) {
      throw new IllegalArgumentException("a path that begins before its beginning");
    }
    int start = bytes.position();
    while (bytes.get() != 0) {
      // on to the end of the path
    }
    int length = bytes.position() - 1 - start;
    var path = new byte[keep + length];
    System.arraycopy(before, 0, path, 0, keep);
    bytes.get(start, path, keep, length);
    return path;
  }
}
