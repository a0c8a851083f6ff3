package dev.praxis.core.transcript;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Looks at a byte order mark and makes every text UTF-8 without one.
final class TextEncoding {
  private TextEncoding() {}

  static InputStream asUtf8(InputStream in) throws IOException {
    var bytes = new PushbackInputStream(in, 3);
    var start = bytes.readNBytes(3);
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return bytes;
    }
    boolean big = startsWith(start, 0xFE, 0xFF);
    boolean little = startsWith(start, 0xFF, 0xFE);
    int mark = big || little ? 2 : 0;
    bytes.unread(start, mark, start.length - mark);
    if (mark == 0) {
      return bytes;
    }
    return new Reencoded(bytes, big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static final class Reencoded extends InputStream {
    private final Reader characters;
    private final char[] some = new char[1 << 13];
    private byte[] bytes = {};
    private int at;

    Reencoded(InputStream in, Charset from) {
      characters = new BufferedReader(new InputStreamReader(in, from));
    }

    @Override
    public int read() throws IOException {
      return at == bytes.length && !fill() ? -1 : bytes[at++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (at == bytes.length && !fill()) {
        return -1;
      }
      int count = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, target, offset, count);
      at += count;
      return count;
    }

    private boolean fill() throws IOException {
      int count = characters.read(some, 0, some.length - 1);
      if (count <= 0) {
        return false;
      }
      if (Character.isHighSurrogate(some[count - 1])) {
        int second = characters.read();
        if (second >= 0) {
          some[count++] = (char) second;
        }
      }
      bytes = new String(some, 0, count).getBytes(StandardCharsets.UTF_8);
      at = 0;
      return true;
    }
  }
}
