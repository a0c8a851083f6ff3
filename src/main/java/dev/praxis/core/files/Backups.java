package dev.praxis.core.files;

import dev.praxis.core.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The folder that keeps files as they were before Praxis wrote them: beside the workspace, so that
/// no backup ends up in a repository.
public final class Backups {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path folder;

  public Backups(Path folder) {
    this.folder = folder;
  }

  /// Keeps these bytes under the file's name and the time, with the file's permissions.
  public Path keep(Path file, byte[] bytes) {
    var name = "%s.%s".formatted(file.getFileName(), NAME.format(Instant.now()));
    try {
      Files.createDirectories(folder);
      var backup = folder.resolve(name);
      for (int copy = 2; Files.exists(backup); copy++) {
        backup = folder.resolve(name + "-" + copy);
      }
      FreshFile.write(backup, bytes, file);
      return backup;
    } catch (IOException e) {
      throw new Problem(
          "No backup of %s can be kept in %s.".formatted(file.getFileName(), folder),
          "Check that the folder may be written and that there is room on the disk, then try"
              + " again.",
          e);
    }
  }
}
