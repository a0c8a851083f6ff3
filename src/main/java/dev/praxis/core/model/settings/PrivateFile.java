package dev.praxis.core.model.settings;

import dev.praxis.core.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A small file that nobody but its owner can read. One that others can read is refused: what is in
/// it is no secret any more.
final class PrivateFile {
  private static final int LONGEST = 10_000;
  private static final Set<PosixFilePermission> OWNERS_ALONE =
      PosixFilePermissions.fromString("rw-------");

  private final Path path;

  PrivateFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /// @throws Problem where others may read it
  Optional<String> read() {
    try {
      if (Files.size(path) > LONGEST) {
        throw new Problem(
            path + " is too big for a key.", "Keep a key anew with `praxis model key`.");
      }
      if (othersMayRead()) {
        throw new Problem(
            "Others can read the key in " + path + ", so it is not used.",
            "Change the key at its vendor, then keep the new one with `praxis model key`.");
      }
      return Optional.of(Files.readString(path));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new Problem("The key in " + path + " cannot be read.", "Allow it.", e);
    }
  }

  /// The file is private before anything is in it.
  void write(String text) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      var fresh = path.resolveSibling(path.getFileName() + ".tmp");
      Files.deleteIfExists(fresh);
      create(fresh);
      Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  boolean delete() {
    try {
      return Files.deleteIfExists(path);
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private Problem unwritten(IOException cause) {
    return new Problem("A key cannot be kept in " + path + ".", "Allow it to be written.", cause);
  }

  private static void create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNERS_ALONE));
      return;
    }
    Files.createFile(file);
    var view = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (view != null) {
      view.setAcl(
          List.of(
              AclEntry.newBuilder()
                  .setType(AclEntryType.ALLOW)
                  .setPrincipal(view.getOwner())
                  .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                  .build()));
    }
  }

  private boolean othersMayRead() throws IOException {
    var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (posix != null) {
      return !OWNERS_ALONE.containsAll(posix.readAttributes().permissions());
    }
    var view = Files.getFileAttributeView(path, AclFileAttributeView.class);
    return view != null && letsOthersRead(view.getAcl(), view.getOwner());
  }

  /// On Windows the system and its administrators may read everything anyway.
  private static boolean letsOthersRead(List<AclEntry> entries, UserPrincipal owner) {
    return entries.stream()
        .filter(entry -> entry.type() == AclEntryType.ALLOW)
        .filter(entry -> entry.permissions().contains(AclEntryPermission.READ_DATA))
        .map(AclEntry::principal)
        .anyMatch(who -> !who.equals(owner) && !isSystem(who.getName()));
  }

  private static boolean isSystem(String name) {
    var upper = name.toUpperCase(Locale.ROOT);
    return upper.startsWith("NT AUTHORITY\\") || upper.startsWith("BUILTIN\\ADMIN");
  }
}
