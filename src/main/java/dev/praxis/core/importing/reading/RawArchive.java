package dev.praxis.core.importing.reading;

import com.github.luben.zstd.ZstdCompressCtx;
import dev.praxis.core.importing.archive.ArchiveChunk;
import dev.praxis.core.importing.archive.Hashes;
import dev.praxis.core.importing.reading.Piece.Chunk;
import dev.praxis.core.secrets.ByteMasker;
import dev.praxis.core.secrets.Redactor;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Passes the bytes of a file on, and keeps them on the way: hashed whole, compressed in chunks
/// that start at multiples of [ArchiveChunk#BYTES], so that a file that grew shares all chunks but
/// the last.
final class RawArchive extends FilterInputStream {
  private static final int CHUNK = ArchiveChunk.BYTES;
  private static final int SKIPPED = 1 << 16;

  private final MessageDigest digest = Hashes.sha256();
  private final ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(ArchiveChunk.LEVEL);
  private final @Nullable ByteMasker masker;
  private final byte[] chunk = new byte[CHUNK];
  private final int firstKept;
  private List<Chunk> finished = new ArrayList<>();
  private int inChunk;
  private int seq;
  private long bytes;
  private Runnable whenFull = () -> {};

  /// Keeps no chunk before `firstKept`, counted from 0.
  RawArchive(InputStream in, int firstKept) {
    super(in);
    this.firstKept = firstKept;
    masker = null;
  }

  /// Keeps masks in the place of secrets. The hash stays that of the file.
  RawArchive(InputStream in, Redactor redactor) {
    super(in);
    firstKept = 0;
    masker =
        new ByteMasker(
            redactor, Map.of(), (_, _) -> {}, (bytes, length) -> store(bytes, 0, length));
  }

  /// Bytes that were read so far.
  long bytes() {
    return bytes;
  }

  /// SHA-256 of them, hex.
  String hash() {
    return Hashes.soFar(digest);
  }

  /// Bytes that are kept where they are not those of the file; null where they are.
  @Nullable Long masked() {
    return masker == null ? null : masker.written();
  }

  /// Chunks that are full since this was asked last.
  List<Chunk> takeFinished() {
    var taken = finished;
    finished = new ArrayList<>();
    return taken;
  }

  /// Runs whenever a chunk is full, for a line can be longer than memory.
  void whenFull(Runnable work) {
    whenFull = work;
  }

  /// Reads what the format left unread, and finishes the last chunk.
  void readToEnd() throws IOException {
    transferTo(OutputStream.nullOutputStream());
    if (masker != null) {
      masker.finish();
    }
    if (inChunk > 0) {
      finishChunk();
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    if (read > 0) {
      keep(target, offset, read);
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    return count <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(count, SKIPPED)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    zstd.close();
    super.close();
  }

  private void keep(byte[] source, int offset, int length) throws IOException {
    digest.update(source, offset, length);
    bytes += length;
    if (masker == null) {
      store(source, offset, length);
    } else {
      masker.accept(source, offset, length);
    }
  }

  private void store(byte[] source, int offset, int length) {
    int from = offset;
    int left = length;
    while (left > 0) {
      int count = Math.min(left, CHUNK - inChunk);
      System.arraycopy(source, from, chunk, inChunk, count);
      inChunk += count;
      from += count;
      left -= count;
      if (inChunk == CHUNK) {
        finishChunk();
        whenFull.run();
      }
    }
  }

  private void finishChunk() {
    if (seq >= firstKept) {
      finished.add(new Chunk(seq, zstd.compress(Arrays.copyOf(chunk, inChunk))));
    }
    seq++;
    inChunk = 0;
  }
}
