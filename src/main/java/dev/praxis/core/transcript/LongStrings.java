package dev.praxis.core.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// JSON in UTF-8 whose strings are cut where they are longer than anybody would read, so that a
/// string of any length fits into memory. What is left is still JSON.
final class LongStrings extends InputStream {
  static final int LONGEST = 4 << 20;
  private static final byte[] MARK = " … [cut]".getBytes(StandardCharsets.UTF_8);
  private static final int AFTER_BACKSLASH = -1;

  private final InputStream in;
  private final byte[] input = new byte[1 << 16];
  private final byte[] output = new byte[input.length + MARK.length]; // one cut in so many bytes
  private int at;
  private int filled;
  private boolean inString;
  private int length; // of the string so far
  private int escape; // hex digits still to come, or AFTER_BACKSLASH
  private boolean keptLast;

  LongStrings(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return at == filled && !fill() ? -1 : output[at++] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int wanted) throws IOException {
    if (at == filled && !fill()) {
      return -1;
    }
    int count = Math.min(wanted, filled - at);
    System.arraycopy(output, at, target, offset, count);
    at += count;
    return count;
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = 0;
    while (filled == 0) {
      int read = in.read(input, 0, input.length);
      if (read < 0) {
        return false;
      }
      for (int i = 0; i < read; i++) {
        pass(input[i]);
      }
    }
    return true;
  }

  private void pass(byte b) {
    if (!inString) {
      inString = b == '"';
      length = 0;
      keptLast = true;
    } else if (escape != 0) {
      escape = escape == AFTER_BACKSLASH ? (b == 'u' ? 4 : 0) : escape - 1;
    } else if (b == '"') {
      mark();
      inString = false;
      keptLast = true;
    } else {
      boolean insideCharacter = (b & 0xC0) == 0x80;
      keptLast = insideCharacter ? keptLast : length < LONGEST;
      escape = b == '\\' ? AFTER_BACKSLASH : 0;
    }
    length++;
    if (keptLast) {
      output[filled++] = b;
    }
  }

  private void mark() {
    if (length > LONGEST) {
      System.arraycopy(MARK, 0, output, filled, MARK.length);
      filled += MARK.length;
    }
  }
}
