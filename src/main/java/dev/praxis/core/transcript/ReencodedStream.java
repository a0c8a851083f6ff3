package dev.praxis.core.transcript;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Text of another encoding as UTF-8. What is malformed is marked by U+FFFD.
final class ReencodedStream extends InputStream {
  private final Reader characters;
  private final char[] some = new char[1 << 13];
  private byte[] bytes = {};
  private int at;

  ReencodedStream(InputStream in, Charset from) {
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
