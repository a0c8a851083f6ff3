package dev.praxis.core.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// In which encoding a text is, told by its first bytes: by a byte order mark, or by the zeroes
/// that UTF-16 leaves beside the ASCII with which every transcript begins.
///
/// @param markBytes how many bytes at the beginning are a mark and no text
record TextEncoding(Charset charset, int markBytes) {
  private static final int LOOK_AHEAD = 4;

  static TextEncoding of(byte[] start) {
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    if (startsWith(start, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (start.length < LOOK_AHEAD) {
      return new TextEncoding(StandardCharsets.UTF_8, 0);
    }
    boolean little = start[0] != 0 && start[1] == 0 && start[2] != 0 && start[3] == 0;
    boolean big = start[0] == 0 && start[1] != 0 && start[2] == 0 && start[3] != 0;
    return new TextEncoding(
        little
            ? StandardCharsets.UTF_16LE
            : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8,
        0);
  }

  /// The text in UTF-8, without a mark.
  static InputStream asUtf8(InputStream in) throws IOException {
    var bytes = new PushbackInputStream(in, LOOK_AHEAD);
    var start = bytes.readNBytes(LOOK_AHEAD);
    var encoding = of(start);
    bytes.unread(start, encoding.markBytes, start.length - encoding.markBytes);
    return encoding.charset.equals(StandardCharsets.UTF_8)
        ? bytes
        : new ReencodedStream(bytes, encoding.charset);
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
}
