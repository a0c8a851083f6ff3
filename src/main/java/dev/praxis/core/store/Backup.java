package dev.praxis.core.store;

import dev.praxis.core.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jdbi.v3.core.JdbiException;

/// Writes a compact copy of a workspace beside its final name, and moves it there once it is whole.
final class Backup {
  private Backup() {}

  static void write(Path file, Path copy) {
    if (Files.exists(copy)) {
      throw new Problem(
          "%s exists already.".formatted(copy), "Choose another name for the backup.");
    }
    var partial = copy.resolveSibling(copy.getFileName() + ".partial");
    try (var handle = Connections.reader(file)) {
      Files.deleteIfExists(partial);
      handle.execute("VACUUM INTO ?", partial.toAbsolutePath().toString());
      force(partial);
      Files.move(partial, copy, StandardCopyOption.ATOMIC_MOVE);
    } catch (JdbiException | IOException e) {
      throw notWritten(copy, partial, e);
    }
  }

  private static void force(Path partial) throws IOException {
    try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static Problem notWritten(Path copy, Path partial, Exception failure) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return new Problem(
        "The backup %s can’t be written: %s.".formatted(copy, failure.getMessage()),
        "Check that its folder exists, can be written and has room, then try again.",
        failure);
  }
}
