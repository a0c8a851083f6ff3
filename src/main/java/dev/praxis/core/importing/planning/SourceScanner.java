package dev.praxis.core.importing.planning;

import dev.praxis.core.importing.content.Content;
import dev.praxis.core.importing.content.FirstBytes;
import dev.praxis.core.importing.content.UnpackedStream;
import dev.praxis.core.importing.content.ZipArchive;
import dev.praxis.core.importing.report.ImportReport.ImportProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Finds files that may be transcripts at and below paths, also within zip archives.
public final class SourceScanner {
  /// So much may be unpacked of anything; beyond it, what packs too well to be a transcript is
  /// left.
  static final long HARMLESS = 1L << 30;

  /// A file that may be a transcript.
  ///
  /// @param file its path; of a file in an archive, `archive.zip!/path/in/it`
  /// @param bytes as they lie there, perhaps packed by gzip
  /// @param modifiedAt epoch milliseconds
  /// @param asked somebody named it, or its ending promises a transcript; it is then a problem if
  ///   it is none
  /// @param partial there is more in it, which is not whole yet
  public record Found(
      Path file, long bytes, long modifiedAt, boolean asked, boolean partial, Content content) {

    public Found(Path file, long bytes, long modifiedAt, boolean asked) {
      this(file, bytes, modifiedAt, asked, false, Content.of(file));
    }

    /// Its bytes as the agent wrote them, and no more than there were when it was found, though it
    /// may grow meanwhile.
    public UnpackedStream open() throws IOException {
      return UnpackedStream.of(new FirstBytes(content.open(), bytes), bytes, HARMLESS);
    }

    /// The path that the agent gave it, by which a reader may know its session.
    public Path name() {
      var path = file.toString();
      return path.endsWith(".gz") ? Path.of(path.substring(0, path.length() - 3)) : file;
    }
  }

  /// What a scan found. Keeps the archives open; close it when all is read.
  ///
  /// @param files by path
  /// @param folders that were searched
  /// @param archives that were searched
  public record Scan(
      List<Found> files,
      List<Path> folders,
      Set<Path> archives,
      List<ImportProblem> problems,
      List<ZipArchive> open)
      implements AutoCloseable {

    public long bytes() {
      return files.stream().mapToLong(Found::bytes).sum();
    }

    /// Whether a source that the scan did not find is no longer there; false where it did not look,
    /// or could not.
    public boolean misses(Path source) {
      var file = archiveOf(source);
      if (archives.contains(file)) {
        return true;
      }
      return Files.notExists(file) && folders.stream().anyMatch(file::startsWith);
    }

    @Override
    public void close() {
      for (var archive : open) {
        try {
          archive.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /// The file in the file system that holds a source: itself, or the archive it is in.
  static Path archiveOf(Path source) {
    var path = source.toString();
    int inside = path.indexOf(ZipArchive.INSIDE);
    return inside < 0 ? source : Path.of(path.substring(0, inside));
  }

  /// Looks at files that were just written to, of which the last line may not be whole yet.
  public Scan scanChanged(Collection<Path> files) {
    var walk = new SourceWalk();
    files.forEach(walk::changed);
    return sorted(walk);
  }

  /// Looks at files and folders; folders with all below them.
  public Scan scan(List<Path> paths) {
    var walk = new SourceWalk();
    paths.forEach(walk::from);
    return sorted(walk);
  }

  private static Scan sorted(SourceWalk walk) {
    var scan = walk.found();
    scan.files().sort(Comparator.comparing(found -> found.file().toString()));
    return scan;
  }
}
