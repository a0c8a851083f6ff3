package dev.praxis.core.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Splits UTF-8 bytes into lines. An ordinary line lies whole in a buffer that is used again; a
/// line longer than [#LONGEST_WHOLE] is lent as a stream, so that no line is too long.
final class ByteLines {
  static final int LONGEST_WHOLE = 16 << 20;
  private static final int EXCERPT = 500;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 17];
  private int start; // of the line in the buffer
  private int end; // just behind its last byte
  private int next; // where the line after it starts
  private int filled;
  private boolean exhausted;
  private boolean endedByNewline;
  private boolean blank;
  private LongLine longLine = new LongLine(true);
  private String excerpt = "";
  private long number;
  private int zeroesBefore;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /// Moves to the next line; false at the end of the file.
  boolean next() throws IOException {
    longLine.skipRest();
    start = next;
    int scanned = 0;
    while (true) {
      int newline = newlineFrom(start + scanned);
      if (newline >= 0) {
        return lineEndsAt(newline, true);
      }
      scanned = filled - start;
      if (scanned >= LONGEST_WHOLE) {
        return longLineBegins();
      }
      if (!fill()) {
        return scanned > 0 && lineEndsAt(filled, false);
      }
    }
  }

  /// 1-based.
  long number() {
    return number;
  }

  boolean blank() {
    return blank;
  }

  /// Whether the line lies in the buffer; else read it by [#longLine].
  boolean whole() {
    return longLine.done;
  }

  byte[] buffer() {
    return buffer;
  }

  int start() {
    return start;
  }

  int length() {
    return end - start;
  }

  /// Valid until the next line; asking twice continues where the first reader stopped.
  InputStream longLine() {
    return longLine;
  }

  /// Whether the file ends with this line, and without a newline.
  boolean lastWithoutNewline() throws IOException {
    longLine.skipRest();
    return !endedByNewline;
  }

  /// The beginning of the line.
  String excerpt() {
    return excerpt.isEmpty() ? excerpt(end) : excerpt;
  }

  /// How many zero bytes stood before the line: a crash leaves them where it should have begun.
  int zeroesBefore() {
    return zeroesBefore;
  }

  private boolean lineEndsAt(int lineEnd, boolean newline) {
    end = lineEnd;
    next = newline ? lineEnd + 1 : lineEnd;
    endedByNewline = newline;
    excerpt = "";
    number++;
    skipMark();
    skipZeroes();
    blank = true;
    for (int i = start; blank && i < end; i++) {
      blank = isSpace(buffer[i]);
    }
    return true;
  }

  /// Files that were put together of several keep the byte order mark of each.
  private void skipMark() {
    boolean mark =
        end - start >= 3
            && buffer[start] == (byte) 0xEF
            && buffer[start + 1] == (byte) 0xBB
            && buffer[start + 2] == (byte) 0xBF;
    start += mark ? 3 : 0;
  }

  private void skipZeroes() {
    int from = start;
    while (from < end && buffer[from] == 0) {
      from++;
    }
    zeroesBefore = from < end ? from - start : 0;
    start += zeroesBefore;
  }

  private boolean longLineBegins() {
    zeroesBefore = 0;
    end = filled;
    excerpt = excerpt(end);
    blank = false;
    number++;
    longLine = new LongLine(false);
    return true;
  }

  private String excerpt(int to) {
    int from = start;
    while (from < to && isSpace(buffer[from])) {
      from++;
    }
    int length = Math.min(EXCERPT, to - from);
    return new String(buffer, from, length, StandardCharsets.UTF_8);
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }

  private int newlineFrom(int from) {
    for (int i = from; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private boolean fill() throws IOException {
    if (exhausted) {
      return false;
    }
    if (filled == buffer.length) {
      makeRoom();
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    exhausted = read < 0;
    filled += Math.max(0, read);
    return !exhausted;
  }

  private void makeRoom() {
    int length = filled - start;
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, length);
    } else {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    start = 0;
    filled = length;
  }

  /// What is in the buffer, and from there on to the newline.
  private final class LongLine extends InputStream {
    private boolean done;
    private int stop; // where the newline is, or the end of what is in the buffer

    private LongLine(boolean done) {
      this.done = done;
      stop = filled; // it begins where no newline was found
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (done || (start == filled && !refill())) {
        return -1;
      }
      if (length == 0) {
        return 0;
      }
      int count = Math.min(length, stop - start);
      if (count == 0) {
        finish(stop + 1, true);
        return -1;
      }
      System.arraycopy(buffer, start, target, offset, count);
      start += count;
      return count;
    }

    private boolean refill() throws IOException {
      start = 0;
      filled = 0;
      if (fill()) {
        int newline = newlineFrom(0);
        stop = newline < 0 ? filled : newline;
        return true;
      }
      finish(0, false);
      return false;
    }

    private void finish(int following, boolean newline) {
      done = true;
      next = following;
      endedByNewline = newline;
    }

    private void skipRest() throws IOException {
      while (!done) {
        if (skip(Integer.MAX_VALUE) == 0 && read() < 0) {
          return;
        }
      }
    }
  }
}
