package dev.praxis.core.importing.content;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The bytes as the agent wrote them: unpacked where they begin as gzip does, whatever the file is
/// called, else as they are. Where packed bytes are damaged or cut off, it ends with what could be
/// unpacked and says so by [#damage].
public final class UnpackedStream extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  /// Agents' transcripts pack to a tenth; nothing an agent wrote packs to a two-hundredth.
  private static final long LARGEST_RATIO = 200;

  private final boolean packed;
  private final long most;
  private long unpacked;
  private @Nullable String damage;

  private UnpackedStream(InputStream in, boolean packed, long most) {
    super(in);
    this.packed = packed;
    this.most = most;
  }

  /// Unpacks the stream, which it closes in the end.
  ///
  /// @param length of the stream; from it follows how much it may unpack to
  /// @param harmless so much may come out of it in any case
  public static UnpackedStream of(InputStream in, long length, long harmless) throws IOException {
    var bytes = new PushbackInputStream(in, 3);
    var start = bytes.readNBytes(3);
    bytes.unread(start);
    boolean packed =
        start.length == 3 && start[0] == 0x1f && start[1] == (byte) 0x8b && start[2] == 8;
    if (!packed) {
      return new UnpackedStream(bytes, false, Long.MAX_VALUE);
    }
    long most = Math.max(harmless, length * LARGEST_RATIO);
    try {
      return new UnpackedStream(new GZIPInputStream(bytes, BUFFER), true, most);
    } catch (EOFException | ZipException e) {
      var nothing = new UnpackedStream(InputStream.nullInputStream(), true, most);
      nothing.damaged(e);
      bytes.close();
      return nothing;
    }
  }

  /// Whether it holds more than the stream it is read from.
  public boolean packed() {
    return packed;
  }

  /// How many bytes were read so far.
  long unpacked() {
    return unpacked;
  }

  /// Why the unpacked bytes end early, continuing a sentence that begins with "the file"; null
  /// where they don't.
  public @Nullable String damage() {
    return damage;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (damage != null) {
      return -1;
    }
    try {
      int read = in.read(target, offset, length);
      unpacked += Math.max(0, read);
      if (unpacked > most) {
        throw new TooMuchException("unpacks to more than " + most + " bytes");
      }
      return read;
    } catch (EOFException | ZipException e) {
      damaged(e); // a file as it is throws neither: it lies in a damaged archive
      return -1;
    }
  }

  @Override
  public long skip(long count) throws IOException {
    return count <= 0
        ? 0
        : Math.max(
            0, read(new byte[(int) Math.min(count, BUFFER)], 0, (int) Math.min(count, BUFFER)));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void damaged(IOException failure) {
    damage =
        failure instanceof EOFException
            ? "is packed, and cut off"
            : "is packed, and damaged (" + failure.getMessage() + ")";
  }
}
