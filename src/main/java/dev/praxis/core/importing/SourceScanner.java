package dev.praxis.core.importing;

import dev.praxis.core.importing.ImportReport.ImportProblem;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds transcript files at and below paths, and the folders in which agents keep theirs.
public final class SourceScanner {
  private static final Set<String> SKIPPED_FOLDERS = Set.of(".git", "node_modules");
  private static final int DEEPEST = 64;

  private final Map<String, String> environment;
  private final Path home;

  /// Looks on this computer.
  public SourceScanner() {
    this(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  SourceScanner(Map<String, String> environment, Path home) {
    this.environment = Map.copyOf(environment);
    this.home = home;
  }

  /// A file that may be a transcript.
  ///
  /// @param asked somebody named it, or its ending promises a transcript; it is then a problem if
  ///   it is none
  record Found(Path file, long bytes, long modifiedAt, boolean asked) {}

  /// What a scan found.
  ///
  /// @param files by path
  /// @param folders that were searched
  record Scan(List<Found> files, List<Path> folders, List<ImportProblem> problems) {
    long bytes() {
      return files.stream().mapToLong(Found::bytes).sum();
    }
  }

  /// A folder in which an agent of this computer keeps its transcripts.
  public record KnownFolder(String agent, Path folder, int files, long bytes) {}

  /// The agents' own folders that are there, with what is in them.
  public List<KnownFolder> known() {
    var configured = environment.get("CLAUDE_CONFIG_DIR");
    var claude =
        configured == null || configured.isBlank() ? home.resolve(".claude") : Path.of(configured);
    return folder("Claude Code", claude.resolve("projects")).stream().toList();
  }

  private Optional<KnownFolder> folder(String agent, Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    var scan = scan(List.of(folder));
    return scan.files().isEmpty()
        ? Optional.empty()
        : Optional.of(new KnownFolder(agent, folder, scan.files().size(), scan.bytes()));
  }

  Scan scan(List<Path> paths) {
    var walk = new Walk();
    paths.forEach(walk::from);
    walk.files.sort(Comparator.comparing(found -> found.file().toString()));
    return new Scan(walk.files, walk.folders, walk.problems);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final List<Found> files = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private void from(Path path) {
      var start = path.toAbsolutePath().normalize();
      try {
        if (Files.isDirectory(start)) {
          folders.add(start);
          Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, this);
        } else {
          add(start, Files.readAttributes(start, BasicFileAttributes.class), true);
        }
      } catch (IOException e) {
        visitFileFailed(start, e);
      }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      var name = folder.getFileName();
      boolean skipped = name != null && SKIPPED_FOLDERS.contains(name.toString());
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      var name = file.toString();
      if (attributes.size() > 0 && (name.endsWith(".jsonl") || name.endsWith(".json"))) {
        add(file, attributes, name.endsWith(".jsonl"));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      var trouble = FileTrouble.of(failure);
      problems.add(new ImportProblem(file, null, trouble.reason(), trouble.remedy()));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(
        Path folder, @org.jspecify.annotations.Nullable IOException failure) {
      return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
    }

    private void add(Path file, BasicFileAttributes attributes, boolean asked) {
      if (seen.add(file)) {
        files.add(
            new Found(file, attributes.size(), attributes.lastModifiedTime().toMillis(), asked));
      }
    }
  }
}
