package dev.praxis.core.skills.folder.files;

import dev.praxis.core.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Reads skill folders from disk. Follows no symbolic link and opens nothing but plain files.
public final class FolderReader {
  /// How deep below a folder of skills their folders are looked for.
  private static final int DEEPEST_SKILL = 4;

  private static final int MOST_SKILLS = 1_000;

  /// What tools leave in folders, which is no part of a skill.
  private static final Set<String> LEFT_OUT =
      Set.of(".git", ".hg", ".svn", "node_modules", "__pycache__", ".venv", ".DS_Store");

  /// Folders of skills at or below a folder; a `SKILL.md` or a packed skill stands for itself.
  ///
  /// @throws Problem where there is none
  public List<Path> find(Path place) {
    if (Files.isRegularFile(place)) {
      return List.of(isDocument(place) ? folderOf(place) : place);
    }
    var found = new ArrayList<Path>();
    try {
      Files.walkFileTree(place, Set.of(), DEEPEST_SKILL, new Finder(found));
    } catch (IOException e) {
      throw new Problem(
          "%s can’t be read.".formatted(place), "Check its name and that it may be read.", e);
    }
    if (found.isEmpty()) {
      throw new Problem(
          "There is no SKILL.md in %s.".formatted(place),
          "Name the folder of a skill, or one that holds such folders.");
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  /// One folder, or one packed skill.
  ///
  /// @throws Problem where there is no `SKILL.md`, a limit is passed or a path leads elsewhere
  public SkillFolder read(Path place) {
    if (Files.isRegularFile(place)) {
      return new PackedReader().read(place);
    }
    var gathered = new Gathering(nameOf(place));
    try {
      Files.walkFileTree(place, Set.of(), 64, new Gatherer(place, gathered));
    } catch (IOException e) {
      throw new Problem("The skill in %s can’t be read.".formatted(place), "Allow reading it.", e);
    }
    return gathered.folder();
  }

  private static boolean isDocument(Path file) {
    return String.valueOf(file.getFileName()).equals(SkillFolder.DOCUMENT);
  }

  private static Path folderOf(Path document) {
    var folder = document.toAbsolutePath().getParent();
    return folder == null ? document : folder;
  }

  /// What a folder is called; empty for the root of the disk.
  public static String nameOf(Path place) {
    var name = place.toAbsolutePath().normalize().getFileName();
    return name == null ? "" : name.toString();
  }

  static boolean isLeftOut(String name) {
    return LEFT_OUT.contains(name);
  }

  private static final class Finder extends SimpleFileVisitor<Path> {
    private final List<Path> found;

    Finder(List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (isLeftOut(nameOf(folder)) || found.size() >= MOST_SKILLS) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (Files.isRegularFile(folder.resolve(SkillFolder.DOCUMENT), LinkOption.NOFOLLOW_LINKS)) {
        found.add(folder);
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (found.isEmpty() && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw failure;
      }
      return FileVisitResult.CONTINUE;
    }
  }

  private static final class Gatherer extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Gathering gathering;

    Gatherer(Path root, Gathering gathering) {
      this.root = root;
      this.gathering = gathering;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(root) && isLeftOut(nameOf(folder))) {
        gathering.leave(inner(folder), "it is no part of a skill");
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (isLeftOut(nameOf(file))) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink()) {
        gathering.leave(inner(file), "it is a link, and links are not followed");
      } else if (!attributes.isRegularFile()) {
        gathering.leave(inner(file), "it is no plain file");
      } else {
        gathering.announce(inner(file), attributes.size());
        gathering.take(inner(file), Files.readAllBytes(file), Files.isExecutable(file));
      }
      return FileVisitResult.CONTINUE;
    }

    private String inner(Path file) {
      return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }
  }
}
