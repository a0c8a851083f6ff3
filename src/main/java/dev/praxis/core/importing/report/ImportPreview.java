package dev.praxis.core.importing.report;

import dev.praxis.core.importing.report.ImportReport.ImportProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What an import would do, file by file. Nothing was written to find it out.
///
/// @param files by path
/// @param problems what would be told; those of files and those of lines
/// @param estimate how long the import would take, from how long it took to read
/// @param stopped somebody asked to stop; what is told is right, but not all
public record ImportPreview(
    List<FilePreview> files, List<ImportProblem> problems, Duration estimate, boolean stopped) {

  /// What would become of a file.
  public enum Verdict {
    NEW("new"),
    /// The workspace has these very bytes, perhaps by another path.
    SAME("same"),
    GREW("grew"),
    CHANGED("changed"),
    /// New, but some of its steps are known from another session.
    FORK("fork"),
    NO_TRANSCRIPT("not a transcript"),
    FAILED("failed");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    /// As a person says it.
    public String word() {
      return word;
    }
  }

  /// One file.
  ///
  /// @param of the session it shares steps with, or the file whose bytes it has; else empty
  /// @param format name of its reader; empty where there is none
  /// @param newEvents steps that the workspace would gain
  /// @param reason why it would fail; else empty
  public record FilePreview(
      Path file,
      Verdict verdict,
      String of,
      String format,
      int sessions,
      long newEvents,
      long lines,
      long unreadableLines,
      long bytes,
      Duration estimate,
      String reason) {

    /// Whether an import would write anything of it.
    public boolean writes() {
      return switch (verdict) {
        case NEW, GREW, CHANGED, FORK -> true;
        case SAME, NO_TRANSCRIPT, FAILED -> false;
      };
    }
  }

  /// How many files would end so.
  public long count(Verdict verdict) {
    return files.stream().filter(file -> file.verdict() == verdict).count();
  }

  /// Bytes of the files that would be written.
  public long bytesToWrite() {
    return files.stream().filter(FilePreview::writes).mapToLong(FilePreview::bytes).sum();
  }
}
