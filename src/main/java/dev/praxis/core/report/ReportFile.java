package dev.praxis.core.report;

import dev.praxis.core.Problem;
import dev.praxis.core.files.FreshFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// A file of a report, written whole or not at all.
final class ReportFile {
  /// In which the mark of a report stands.
  private static final int HEAD = 4_096;

  private final Path file;

  ReportFile(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  /// Writes it in the place of an older report only.
  ///
  /// @param mark by which one is known
  /// @throws Problem where something else stands there, or it cannot be written
  void writeReport(byte[] bytes, String mark) {
    if (Files.isRegularFile(file) && !head().contains(mark)) {
      throw new Problem(
          "%s is there already and is no report of Praxis.".formatted(file),
          "Name another file, or remove this one.");
    }
    write(bytes);
  }

  /// Writes it in the place of whatever file stands there.
  ///
  /// @throws Problem where it cannot be written
  void write(byte[] bytes) {
    var folder = file.getParent();
    if (Files.isDirectory(file)) {
      throw new Problem(file + " is a folder.", "Name a file in it.");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Problem(
          "The folder %s does not exist.".formatted(folder), "Make it, or choose another one.");
    }
    var temporary =
        file.resolveSibling(".%s.praxis-%s".formatted(file.getFileName(), UUID.randomUUID()));
    try {
      FreshFile.write(temporary, bytes, file);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      FreshFile.flush(folder);
    } catch (IOException e) {
      throw new Problem(
          "%s can’t be written.".formatted(file),
          "Check that its folder may be written and that there is room on the disk, then try"
              + " again.",
          e);
    } finally {
      temporary.toFile().delete();
    }
  }

  private String head() {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Problem("%s can’t be read.".formatted(file), "Allow reading it.", e);
    }
  }
}
