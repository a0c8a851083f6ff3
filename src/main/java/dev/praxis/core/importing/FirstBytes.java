package dev.praxis.core.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The beginning of a stream, and then its end.
final class FirstBytes extends FilterInputStream {
  private long left;

  FirstBytes(InputStream in, long count) {
    super(in);
    left = count;
  }

  @Override
  public int read() throws IOException {
    int read = left == 0 ? -1 : super.read();
    left -= read < 0 ? 0 : 1;
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = left == 0 ? -1 : super.read(target, offset, (int) Math.min(length, left));
    left -= Math.max(0, read);
    return read;
  }
}
