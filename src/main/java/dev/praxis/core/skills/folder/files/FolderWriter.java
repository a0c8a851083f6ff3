package dev.praxis.core.skills.folder.files;

import dev.praxis.core.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes skill folders so that whoever looks, also after a crash, finds a new folder whole or not
/// at all, and in an old one each file as it was or as it is to be. Writes through no link.
public final class FolderWriter {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final Path backups;

  /// @param backups folder that keeps what is replaced
  public FolderWriter(Path backups) {
    this.backups = backups;
  }

  /// Whether a folder holds a file in just this way.
  public boolean holds(Path folder, FolderFile file) {
    var bytes = read(folder, file.path());
    return bytes != null
        && Arrays.equals(bytes, file.bytes())
        && (!file.executable() || Files.isExecutable(folder.resolve(file.path())));
  }

  /// Null where there is no such file.
  ///
  /// @throws Problem where a link stands on the way
  public byte @Nullable [] read(Path folder, String path) {
    var file = inside(folder, path);
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(file) : null;
    } catch (IOException e) {
      throw new Problem("%s can’t be read.".formatted(file), "Allow reading it.", e);
    }
  }

  /// The documents in a folder of skills, by the names of their folders.
  public Map<String, byte[]> documents(Path to) {
    var documents = new TreeMap<String, byte[]>();
    try (var folders = Files.newDirectoryStream(to)) {
      for (var folder : folders) {
        var document = folder.resolve(SkillFolder.DOCUMENT);
        if (Files.isRegularFile(document) && Files.size(document) < 1024 * 1024) {
          documents.put(FolderReader.nameOf(folder), Files.readAllBytes(document));
        }
      }
      return documents;
    } catch (IOException e) {
      throw new Problem("%s can’t be read.".formatted(to), "Allow reading it.", e);
    }
  }

  /// Writes one skill.
  ///
  /// @return where the files are kept that were replaced; null where none were
  public @Nullable Path write(SkillExport export) {
    try {
      return switch (export.state()) {
        case UNCHANGED -> null;
        case NEW -> {
          writeNew(export);
          yield null;
        }
        case OURS, FOREIGN -> writeInto(export);
      };
    } catch (IOException e) {
      throw new Problem(
          "%s can’t be written.".formatted(export.folder()),
          "Check that its folder may be written and that there is room on the disk.",
          e);
    }
  }

  private static void writeNew(SkillExport export) throws IOException {
    var to = parent(export.folder());
    Files.createDirectories(to);
    var temporary = to.resolve(".praxis-" + UUID.randomUUID());
    try {
      for (var file : export.files()) {
        put(temporary.resolve(file.path()), file);
      }
      Files.move(temporary, export.folder(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(temporary);
    }
  }

  private @Nullable Path writeInto(SkillExport export) throws IOException {
    var backup = backups.resolve(stamped(FolderReader.nameOf(export.folder())));
    boolean kept = false;
    for (var path : export.changes()) {
      var old = read(export.folder(), path);
      if (old != null) {
        put(backup.resolve(path), new FolderFile(path, old, false));
        kept = true;
      }
    }
    for (var file : export.files()) {
      if (export.changes().contains(file.path())) {
        replace(inside(export.folder(), file.path()), file);
      }
    }
    return kept ? backup : null;
  }

  private static void replace(Path target, FolderFile file) throws IOException {
    Files.createDirectories(parent(target));
    var temporary = parent(target).resolve(".praxis-" + UUID.randomUUID());
    try {
      put(temporary, file);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void put(Path target, FolderFile file) throws IOException {
    Files.createDirectories(parent(target));
    Files.write(target, file.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (file.executable() && !target.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make executable: " + target);
    }
  }

  /// A file in a folder, with no link on the way that could lead out of it.
  private static Path inside(Path folder, String path) {
    var file = folder;
    refuseLink(file);
    for (var name : InnerPath.checked(path).split("/", -1)) {
      file = file.resolve(name);
      refuseLink(file);
    }
    return file;
  }

  private static void refuseLink(Path path) {
    if (Files.isSymbolicLink(path)) {
      throw new Problem(
          "%s is a link, and Praxis writes through none.".formatted(path),
          "Put a folder or file in its place, or export elsewhere.");
    }
  }

  private static Path parent(Path path) {
    var parent = path.toAbsolutePath().getParent();
    return parent == null ? path : parent;
  }

  private static String stamped(String name) {
    return "%s.%s-%s"
        .formatted(name, STAMP.format(Instant.now()), UUID.randomUUID().toString().substring(0, 4));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (var paths = Files.walk(folder)) {
        for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
