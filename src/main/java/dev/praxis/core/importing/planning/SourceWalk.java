package dev.praxis.core.importing.planning;

import dev.praxis.core.importing.content.Content;
import dev.praxis.core.importing.content.TooMuchException;
import dev.praxis.core.importing.content.ZipArchive;
import dev.praxis.core.importing.planning.SourceScanner.Found;
import dev.praxis.core.importing.planning.SourceScanner.Scan;
import dev.praxis.core.importing.report.ImportReport.ImportProblem;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One walk over files, folders and archives. What a file is called says little of what it is: only
/// endings that no agent gives a transcript are passed over, which saves looking into them.
final class SourceWalk extends SimpleFileVisitor<Path> {
  private static final Set<String> SKIPPED_FOLDERS = Set.of(".git", "node_modules", "__MACOSX");
  private static final Set<String> NO_TRANSCRIPTS =
      Set.of(
          "png", "jpg", "jpeg", "gif", "webp", "svg", "pdf", "mp4", "mp3", "ttf", "woff", "woff2",
          "class", "jar", "so", "dll", "exe", "o", "a", "db", "sqlite", "vscdb", "tar", "tgz", "xz",
          "zst", "java", "c", "h", "cpp", "rs", "go", "py", "js", "ts", "tsx", "css", "html",
          "lock");
  private static final int DEEPEST = 1_000;

  private final List<Found> files = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();
  private final Set<Path> archives = new HashSet<>();
  private final List<ImportProblem> problems = new ArrayList<>();
  private final List<ZipArchive> open = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  Scan found() {
    return new Scan(files, folders, archives, problems, open);
  }

  void from(Path path) {
    var start = path.toAbsolutePath().normalize();
    try {
      if (Files.isDirectory(start)) {
        folders.add(start);
        Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, this);
        return;
      }
      var attributes = Files.readAttributes(start, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        problem(start, "is neither a file nor a folder", "Save it in a file, then import that.");
      } else if (ZipArchive.is(start)) {
        archive(start);
      } else {
        add(start, attributes, true);
      }
    } catch (IOException e) {
      visitFileFailed(start, e);
    }
  }

  /// A file that was written to; it is gone by now where that was its end.
  void changed(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (!attributes.isRegularFile() || !ending(file.toString()).equals("jsonl")) {
        visitFile(file, attributes);
        return;
      }
      long whole = WholeLines.bytes(file);
      if (whole > 0 && seen.add(file)) {
        boolean partial = whole < attributes.size();
        long changed = attributes.lastModifiedTime().toMillis();
        files.add(new Found(file, whole, changed, false, partial, Content.of(file)));
      }
    } catch (NoSuchFileException _) {
      folders.add(file); // so that it is noted as gone
    } catch (IOException e) {
      visitFileFailed(file, e);
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    var name = folder.getFileName();
    boolean skipped = name != null && SKIPPED_FOLDERS.contains(name.toString());
    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (!attributes.isRegularFile() || attributes.size() == 0) {
      return FileVisitResult.CONTINUE;
    }
    var ending = ending(file.toString());
    if (ending.equals("zip") && ZipArchive.is(file)) {
      archive(file);
    } else if (!NO_TRANSCRIPTS.contains(ending)) {
      add(file, attributes, ending.equals("jsonl"));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    var trouble = FileTrouble.of(failure);
    problem(file, trouble.reason(), trouble.remedy());
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
    return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
  }

  private void archive(Path file) {
    if (!seen.add(file)) {
      return;
    }
    try {
      var archive = ZipArchive.open(file, SourceScanner.HARMLESS);
      open.add(archive);
      archives.add(file);
      archive.members().forEach(member -> member(file, member));
    } catch (TooMuchException e) {
      var trouble = FileTrouble.of(e);
      problem(file, trouble.reason(), trouble.remedy());
    } catch (IOException e) {
      problem(
          file,
          "is an archive that can’t be read: " + e.getMessage(),
          "Unpack it with another program and import the folder.");
    }
  }

  private void member(Path archive, ZipArchive.Member member) {
    var path = member.path();
    var ending = ending(path);
    for (var folder : path.split("/", -1)) {
      if (SKIPPED_FOLDERS.contains(folder)) {
        return;
      }
    }
    var file = Path.of(archive + ZipArchive.INSIDE + path);
    if (ending.equals("zip")) {
      problem(file, "is an archive in an archive", "Unpack the outer one and import the folder.");
    } else if (!NO_TRANSCRIPTS.contains(ending)) {
      files.add(
          new Found(
              file,
              member.bytes(),
              member.modifiedAt(),
              ending.equals("jsonl"),
              false,
              member.content()));
    }
  }

  private void add(Path file, BasicFileAttributes attributes, boolean asked) {
    if (seen.add(file)) {
      files.add(
          new Found(file, attributes.size(), attributes.lastModifiedTime().toMillis(), asked));
    }
  }

  private void problem(Path file, String reason, String remedy) {
    problems.add(new ImportProblem(file, null, reason, remedy));
  }

  /// In small letters, without the dot, and of `x.jsonl.gz` the one before.
  private static String ending(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    var unpacked = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return unpacked.substring(unpacked.lastIndexOf('.') + 1);
  }
}
