package dev.praxis.core.evaluation.arms;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// An instruction file as one arm of a replay would read it.
///
/// @param kind where it comes from
/// @param file it is or would be; null where it is only in mind
/// @param at when it was written; null where it is as of now
/// @param tokens of the whole text
public record ArmFile(
    Kind kind, @Nullable Path file, @Nullable Instant at, String text, int tokens) {
  /// Where the text of an arm comes from.
  public enum Kind {
    /// The target file without the block of Praxis.
    WITHOUT,
    /// The target file as it stands on the disk.
    NOW,
    /// The target file as an export of the approved rules would make it.
    APPROVED,
    /// As an export left it.
    EXPORTED,
    /// Some other file.
    FILE
  }

  /// SHA-256 of the text: what the arm is frozen by.
  public String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
