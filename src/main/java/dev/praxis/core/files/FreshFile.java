package dev.praxis.core.files;

import dev.praxis.core.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/// Writes files that were not there, down to the disk.
public final class FreshFile {
  private FreshFile() {}

  /// Writes a file that does not exist yet, down to the disk.
  ///
  /// @param like whose permissions and owner it gets, if that exists
  public static void write(Path file, byte[] bytes, Path like) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      copyPermissions(like, file);
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    var old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    var now = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (old == null || now == null || !Files.exists(from)) {
      return;
    }
    var attributes = old.readAttributes();
    try {
      if (!now.readAttributes().owner().equals(attributes.owner())) {
        now.setOwner(attributes.owner());
      }
      if (!now.readAttributes().group().equals(attributes.group())) {
        now.setGroup(attributes.group());
      }
    } catch (IOException e) {
      throw new Problem(
          "%s belongs to another user or group, and writing it would change that.".formatted(from),
          "Do it as its owner, or make the file your own.",
          e);
    }
    now.setPermissions(attributes.permissions());
  }

  /// So that the move itself survives a power cut. Not every system lets a folder be flushed.
  public static void flush(Path folder) throws IOException {
    if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
