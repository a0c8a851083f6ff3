package dev.praxis.core.importing;

import dev.praxis.core.importing.FilePlan.KnownSource;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, as files and steps are told apart by.
final class Hashes {
  private static final int BUFFER = 1 << 16;

  private Hashes() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /// Of what the digest was fed so far; it can be fed on.
  static String soFar(MessageDigest digest) {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's SHA-256 can be copied", e);
    }
  }

  /// Whether the stream begins with all the bytes that are known; reads just these.
  static boolean beginsWith(InputStream in, KnownSource known) throws IOException {
    var digest = sha256();
    var buffer = new byte[BUFFER];
    long left = known.bytes();
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return false;
      }
      digest.update(buffer, 0, read);
      left -= read;
    }
    return soFar(digest).equals(known.hash());
  }
}
