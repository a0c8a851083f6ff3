package dev.praxis.core.files;

import dev.praxis.core.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file of somebody else's, such as an agent's instructions or settings, read and replaced as a
/// whole: whoever looks, also after a crash, finds the old bytes or the new ones. A symbolic link
/// stays one; what it points at is replaced, and keeps its owner and permissions.
public final class WholeFile {
  private static final int MEGABYTE = 1024 * 1024;
  private static final int MOST_LINKS = 40;
  private static final Duration LEFTOVER_AGE = Duration.ofMinutes(10);
  private static final Set<PosixFilePermission> WRITING =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  private final Path named;
  private final Path target;
  private final boolean makesFolder;
  private final int mostMegabytes;

  private WholeFile(Path named, boolean makesFolder, int mostMegabytes) {
    this.named = named;
    this.target = followed(named);
    this.makesFolder = makesFolder;
    this.mostMegabytes = mostMegabytes;
  }

  /// The file of this name, whether it is there or not.
  ///
  /// @param makesFolder whether a folder that is missing is made when the file is written
  /// @param mostMegabytes a larger file is not read
  /// @throws Problem where the name leads nowhere
  public static WholeFile at(Path named, boolean makesFolder, int mostMegabytes) {
    return new WholeFile(named, makesFolder, mostMegabytes);
  }

  /// Empty where there is no file.
  ///
  /// @throws Problem where it is a folder, too large, or not to be read
  public Optional<byte[]> read() {
    if (Files.isDirectory(target)) {
      throw new Problem(named + " is a folder.", "Name a file in it.");
    }
    if (!Files.isDirectory(folder()) && makesFolder) {
      return Optional.empty();
    }
    if (!Files.isDirectory(folder())) {
      throw new Problem(
          "The folder %s does not exist.".formatted(folder()), "Make it, or choose another file.");
    }
    try {
      if (Files.size(target) > (long) mostMegabytes * MEGABYTE) {
        throw new Problem(
            "%s is larger than %d MB, and agents do not read such a file."
                .formatted(named, mostMegabytes),
            "Choose another file.");
      }
      return Optional.of(Files.readAllBytes(target));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new Problem(
          "%s can’t be read.".formatted(named), "Allow reading it, then try again.", e);
    }
  }

  /// Puts `after` in the place of `before`: temporary file beside it, flush, atomic move, read
  /// back.
  ///
  /// @param before null where there was no file
  /// @throws Problem where that is not possible; the file is then as it was
  public void replace(byte @Nullable [] before, byte[] after) {
    makeFolder();
    refuseReadOnly();
    var temporary = target.resolveSibling(temporaryPrefix() + UUID.randomUUID());
    try {
      deleteLeftovers();
      FreshFile.write(temporary, after, target);
      if (!isStill(before)) {
        throw changed();
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      FreshFile.flush(folder());
    } catch (IOException e) {
      throw new Problem(
          "%s can’t be written.".formatted(named),
          "Check that its folder may be written and that there is room on the disk, then try"
              + " again.",
          e);
    } finally {
      temporary.toFile().delete();
    }
    if (!isStill(after)) {
      throw new Problem(
          "%s reads back other bytes than were written.".formatted(named),
          "Another program writes it at the same time; look at the file, then try again.");
    }
  }

  /// Like [#replace], also where there is to be no file.
  ///
  /// @param after null where there is to be none
  public void turnInto(byte @Nullable [] before, byte @Nullable [] after) {
    if (after != null) {
      replace(before, after);
      return;
    }
    if (!isStill(before)) {
      throw changed();
    }
    try {
      Files.deleteIfExists(target);
      FreshFile.flush(folder());
    } catch (IOException e) {
      throw new Problem(
          "%s can’t be removed.".formatted(named),
          "Allow writing to its folder, then try again.",
          e);
    }
  }

  private void makeFolder() {
    try {
      if (makesFolder && !Files.isDirectory(folder())) {
        Files.createDirectories(folder());
      }
    } catch (IOException e) {
      throw new Problem(
          "The folder %s can’t be made.".formatted(folder()),
          "Make it by hand, or choose another file.",
          e);
    }
  }

  /// Whether the file holds these bytes; null: whether there is none.
  public boolean isStill(byte @Nullable [] bytes) {
    return Arrays.equals(read().orElse(null), bytes);
  }

  public Problem changed() {
    return new Problem(
        "%s changed on disk since you looked.".formatted(named), "Look again, then try again.");
  }

  /// A file without a single write permission was closed on purpose. Asked of the permissions
  /// themselves, because to the administrator every file is writable.
  private void refuseReadOnly() {
    if (Files.exists(target) && isReadOnly(target)) {
      throw new Problem(
          "%s is read-only.".formatted(named), "Allow writing it, or choose another file.");
    }
    if (isReadOnly(folder())) {
      throw new Problem(
          "The folder %s is read-only.".formatted(folder()),
          "Allow writing to it, then try again.");
    }
  }

  private static boolean isReadOnly(Path path) {
    try {
      var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
      return !Files.isWritable(path)
          || (posix != null
              && posix.readAttributes().permissions().stream().noneMatch(WRITING::contains));
    } catch (IOException e) {
      throw new Problem(
          "%s can’t be read.".formatted(path), "Allow reading it, then try again.", e);
    }
  }

  /// What a killed program left behind. A young one may belong to one that runs now.
  private void deleteLeftovers() throws IOException {
    var young = FileTime.from(Instant.now().minus(LEFTOVER_AGE));
    try (var files = Files.newDirectoryStream(folder(), this::isTemporary)) {
      for (var file : files) {
        if (Files.getLastModifiedTime(file).compareTo(young) < 0) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private boolean isTemporary(Path file) {
    return String.valueOf(file.getFileName()).startsWith(temporaryPrefix());
  }

  private String temporaryPrefix() {
    return ".%s.praxis-".formatted(target.getFileName());
  }

  private static Path followed(Path named) {
    var path = named;
    try {
      for (int links = 0; links < MOST_LINKS; links++) {
        if (!Files.isSymbolicLink(path)) {
          return path;
        }
        path = path.resolveSibling(Files.readSymbolicLink(path)).toAbsolutePath().normalize();
      }
    } catch (IOException e) {
      throw new Problem(
          "%s can’t be read.".formatted(path), "Allow reading it, then try again.", e);
    }
    throw new Problem(named + " is a link that leads in a circle.", "Mend the link.");
  }

  private Path folder() {
    var folder = target.toAbsolutePath().getParent();
    return folder == null ? target : folder;
  }
}
