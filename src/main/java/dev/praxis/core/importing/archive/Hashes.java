package dev.praxis.core.importing.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, as files and steps are told apart by.
public final class Hashes {
  private static final int BUFFER = 1 << 16;

  private Hashes() {}

  /// One that was fed nothing yet.
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /// Of what the digest was fed so far; it can be fed on.
  public static String soFar(MessageDigest digest) {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's SHA-256 can be copied", e);
    }
  }

  /// The beginning of some bytes.
  ///
  /// @param bytes how many there were
  /// @param hash SHA-256 of them, hex
  public record Start(long bytes, String hash) {}

  /// So many bytes of the stream, or fewer where it ends before.
  public static Start first(InputStream in, long count) throws IOException {
    var digest = sha256();
    var buffer = new byte[BUFFER];
    long left = count;
    int read = 0;
    while (left > 0 && (read = in.read(buffer, 0, (int) Math.min(buffer.length, left))) >= 0) {
      digest.update(buffer, 0, read);
      left -= read;
    }
    return new Start(count - left, soFar(digest));
  }
}
