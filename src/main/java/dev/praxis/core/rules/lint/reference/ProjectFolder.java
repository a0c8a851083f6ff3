package dev.praxis.core.rules.lint.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A project as it lies on this computer. Only looked at: nothing in it is run. Its files are
/// listed once, when they are first needed; take a new one to see what changed.
public final class ProjectFolder {
  private static final int MOST_FILES = 20_000;
  private static final long MOST_BYTES = 1L << 20;
  private static final Set<String> NOT_ITS_OWN =
      Set.of(".git", "node_modules", "target", "build", "dist", "out", "vendor", ".venv", "venv");

  private final Path root;
  private Optional<List<Path>> files = Optional.empty();

  private ProjectFolder(Path root) {
    this.root = root;
  }

  /// The project that a folder belongs to: the nearest folder above it under version control, else
  /// the folder. Empty where it is not on this computer, or is of another one.
  public static Optional<ProjectFolder> around(String folder) {
    if (folder.startsWith("//") || folder.startsWith("\\\\")) {
      return Optional.empty(); // a share: asking for it would already speak to another computer
    }
    try {
      var path = Path.of(folder).normalize();
      if (!path.isAbsolute() || path.getNameCount() == 0 || !Files.isDirectory(path)) {
        return Optional.empty();
      }
      for (var each = path; each != null && each.getNameCount() > 0; each = each.getParent()) {
        if (Files.exists(each.resolve(".git"))) {
          return Optional.of(new ProjectFolder(each));
        }
      }
      return Optional.of(new ProjectFolder(path));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProjectFolder folder && folder.root.equals(root);
  }

  @Override
  public int hashCode() {
    return root.hashCode();
  }

  Path root() {
    return root;
  }

  /// Whether a file or folder of that name is there, or the name leads out of the project.
  boolean has(String name) {
    try {
      var path = root.resolve(name).normalize();
      return !path.startsWith(root) || Files.exists(path) || isWithin(name);
    } catch (InvalidPathException _) {
      return true; // no name of a file here, and so nothing to say about one
    }
  }

  /// Where a file of the same last name lies; empty where there is none or more than one.
  Optional<String> elsewhere(String name) {
    var last = Path.of(name).getFileName();
    var found = files().stream().filter(file -> file.endsWith(last)).limit(2).toList();
    return found.size() == 1
        ? Optional.of(found.getFirst().toString().replace('\\', '/'))
        : Optional.empty();
  }

  /// The texts of all small files of that name in the project; none where not all were seen.
  List<String> texts(String name) {
    var all = files();
    return all.size() >= MOST_FILES
        ? List.of()
        : all.stream().filter(file -> file.endsWith(name)).map(this::text).toList();
  }

  /// A rule of a project of several parts names files of one of them.
  private boolean isWithin(String name) {
    var path = Path.of(name).normalize();
    var all = files();
    return all.size() >= MOST_FILES
        || all.stream().anyMatch(file -> file.endsWith(path) || endsInFolder(file, path));
  }

  private static boolean endsInFolder(Path file, Path folder) {
    for (var each = file.getParent(); each != null; each = each.getParent()) {
      if (each.endsWith(folder)) {
        return true;
      }
    }
    return false;
  }

  private String text(Path file) {
    try {
      var path = root.resolve(file);
      return Files.size(path) > MOST_BYTES
          ? ""
          : new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException _) {
      return ""; // gone or locked since it was listed
    }
  }

  /// Relative to the root, without what tools made.
  private List<Path> files() {
    if (files.isEmpty()) {
      var found = new ArrayList<Path>();
      try {
        Files.walkFileTree(root, new Lister(found));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      files = Optional.of(List.copyOf(found));
    }
    return files.get();
  }

  private final class Lister extends SimpleFileVisitor<Path> {
    private final List<Path> found;

    Lister(List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean own =
          folder.equals(root) || !NOT_ITS_OWN.contains(String.valueOf(folder.getFileName()));
      return own ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      found.add(root.relativize(file));
      return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
