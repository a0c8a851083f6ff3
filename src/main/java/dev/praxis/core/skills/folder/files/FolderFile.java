package dev.praxis.core.skills.folder.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file of a skill's folder.
///
/// @param path inside the folder, with `/`
/// @param bytes never changed
@SuppressWarnings("ArrayRecordComponent") // compared by its hash
public record FolderFile(String path, byte[] bytes, boolean executable) {
  public FolderFile {
    InnerPath.checked(path);
  }

  /// SHA-256, hexadecimal.
  public String hash() {
    return hash(bytes);
  }

  /// SHA-256 of these bytes, hexadecimal.
  public static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
