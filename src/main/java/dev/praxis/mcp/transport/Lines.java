package dev.praxis.mcp.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads lines of bytes, and never more of one than fits: of a longer one its beginning and its end
/// are kept, for what it was about.
final class Lines {
  private static final int ENDS = 512;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[64 << 10];
  private int at;
  private int filled;

  Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /// One line, without its end.
  static final class Line {
    private final byte[] bytes;
    private final boolean complete;

    /// @param complete false where it was too long: then `bytes` are its first and last few
    Line(byte[] bytes, boolean complete) {
      this.bytes = bytes;
      this.complete = complete;
    }

    byte[] bytes() {
      return bytes;
    }

    boolean complete() {
      return complete;
    }
  }

  /// Null at the end. What stands after the last line break is a line as well.
  @Nullable Line next() throws IOException {
    var line = new ByteArrayOutputStream();
    var tail = new byte[0];
    boolean any = false;
    while (fill()) {
      any = true;
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      int room = Math.max(0, Math.min(end - at, longest - line.size()));
      line.write(buffer, at, room);
      tail = last(tail, at + room, end);
      boolean whole = end < filled;
      at = whole ? end + 1 : end;
      if (whole) {
        return made(line, tail);
      }
    }
    return any ? made(line, tail) : null;
  }

  private boolean fill() throws IOException {
    if (at == filled) {
      filled = Math.max(0, in.read(buffer));
      at = 0;
    }
    return filled > 0;
  }

  /// The last bytes of what did not fit.
  private byte[] last(byte[] before, int from, int to) {
    if (from == to) {
      return before;
    }
    var all = new byte[before.length + to - from];
    System.arraycopy(before, 0, all, 0, before.length);
    System.arraycopy(buffer, from, all, before.length, to - from);
    return all.length <= ENDS ? all : Arrays.copyOfRange(all, all.length - ENDS, all.length);
  }

  private static Line made(ByteArrayOutputStream line, byte[] tail) {
    if (tail.length == 0) {
      return new Line(line.toByteArray(), true);
    }
    var ends = new ByteArrayOutputStream();
    ends.write(line.toByteArray(), 0, Math.min(ENDS, line.size()));
    ends.writeBytes(tail);
    return new Line(ends.toByteArray(), false);
  }
}
