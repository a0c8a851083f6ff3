package dev.praxis.core.skills.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The folder a sandbox writes to, deleted when it is closed. What commands leave in it is hostile:
/// links in it are never followed.
///
/// @param root everything; only some folders of it are seen from inside
record Scratch(Path root) implements AutoCloseable {
  /// Where it stands inside the sandbox.
  static final String WORK = "/scratch";

  /// Where the home stands inside the sandbox.
  static final String HOME = "/home/agent";

  static Scratch make() {
    try {
      var root = Files.createTempDirectory("praxis-sandbox-");
      var scratch = new Scratch(root);
      Files.createDirectory(scratch.work());
      Files.createDirectory(scratch.home());
      Files.writeString(scratch.passwd(), "agent:x:1000:1000:agent:%s:/bin/sh\n".formatted(HOME));
      Files.writeString(scratch.group(), "agent:x:1000:\n");
      if (SandboxCommand.isRoot()) {
        giveToNobody(scratch);
      }
      return scratch;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void giveToNobody(Scratch scratch) throws IOException {
    Files.setPosixFilePermissions(scratch.root, PosixFilePermissions.fromString("rwx--x--x"));
    for (var folder : List.of(scratch.work(), scratch.home())) {
      Files.setAttribute(folder, "unix:uid", SandboxCommand.NOBODY);
      Files.setAttribute(folder, "unix:gid", SandboxCommand.NOBODY);
    }
  }

  Path work() {
    return root.resolve("work");
  }

  Path home() {
    return root.resolve("home");
  }

  Path passwd() {
    return root.resolve("passwd");
  }

  Path group() {
    return root.resolve("group");
  }

  /// Bytes of all files in it.
  long size() {
    var size = new AtomicLong();
    walk(
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            size.addAndGet(attributes.size());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return size.get();
  }

  @Override
  public void close() {
    walk(
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            open(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /// A command may have closed a folder to its owner.
  private static void open(Path folder) {
    try {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException | UnsupportedOperationException cannot) {
      // Then deleting fails and says so.
    }
  }

  private void walk(SimpleFileVisitor<Path> visitor) {
    try {
      Files.walkFileTree(root, visitor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
