package dev.praxis.core.instructions;

import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.instructions.block.ManagedBlock;
import dev.praxis.core.rules.TokenCounter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// What stands in an instruction file after an export, read anew from the disk.
///
/// @param rules items of its block, in order
/// @param tokens of the whole file
/// @param sha256 of all its bytes, in hexadecimal digits
/// @param asWritten whether every byte is as it was to be written
/// @param outsideKept whether every byte outside the block is as it was before the export
public record ReadBack(
    Path file,
    int bytes,
    int tokens,
    List<String> rules,
    String sha256,
    boolean asWritten,
    boolean outsideKept) {
  public ReadBack {
    rules = List.copyOf(rules);
  }

  static ReadBack of(ExportPreview preview, TokenCounter counter) {
    byte[] now = InstructionPlace.of(preview.destination()).read().orElse(new byte[0]);
    return new ReadBack(
        preview.file(),
        now.length,
        counter.count(new String(now, StandardCharsets.UTF_8)),
        ManagedBlock.rulesIn(now),
        sha256(now),
        Arrays.equals(now, preview.bytesAfter()),
        !preview.existed() || Arrays.equals(outside(now), outside(preview.bytesBefore())));
  }

  private static byte[] outside(byte[] file) {
    return ManagedBlock.withContent(file, List.of());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
