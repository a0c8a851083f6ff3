package dev.praxis.core.evaluation.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A fresh copy of a task's workspace, and beside it what is printed there. Closing deletes both.
final class Room implements AutoCloseable {
  private static final String PREFIX = "praxis-replay-";
  private static final Pattern OF_PROCESS = Pattern.compile(PREFIX + "(\\d{1,10})-.*");

  private final Path around;
  private final Path folder;

  private Room(Path around) {
    this.around = around;
    this.folder = around.resolve("work");
  }

  /// Copies files and folders with their permissions; links are copied as links, never followed.
  static Room copyOf(Path workspace) {
    try {
      var room = new Room(Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-"));
      copy(workspace, room.folder);
      return room;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Deletes what processes that were killed left behind, as far as it is ours to delete.
  ///
  /// @param temporary the folder rooms are made in
  static void clean(Path temporary) {
    try (var folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (var folder : folders) {
        var process = OF_PROCESS.matcher(String.valueOf(folder.getFileName()));
        if (process.matches()
            && ProcessHandle.of(Long.parseLong(process.group(1))).isEmpty()
            && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
            && Files.isWritable(folder)) {
          new Room(folder).close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  /// A file beside the room, where what runs in it cannot write.
  Path beside(String name) {
    return around.resolve(name);
  }

  /// @param path inside the room
  void write(String path, String text) {
    var file = folder.resolve(path).normalize();
    if (!file.startsWith(folder)) {
      throw new IllegalArgumentException("the instruction file lies outside: " + path);
    }
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.walkFileTree(around, new Removing());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// SHA-256 over paths and contents of a folder, so that a changed template makes new runs.
  static String hash(Path folder) {
    try (var files = Files.walk(folder)) {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : files.sorted().toList()) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
          digest.update(Files.readAllBytes(file));
          digest.update((byte) 0);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (var path : paths.toList()) {
        var target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private static final class Removing extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
