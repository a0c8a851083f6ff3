package dev.praxis.core.importing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What an import did.
///
/// @param files seen, of whatever state
/// @param imported new or grown, now in the workspace
/// @param unchanged already there, byte for byte
/// @param failed not a transcript, or not readable at all
/// @param events new steps; those shared with sessions already there are not counted again
/// @param otherRecords records that made no step, counted by type
/// @param stopped somebody asked to stop; everything reported is kept
public record ImportReport(
    int files,
    int imported,
    int unchanged,
    int failed,
    int sessions,
    long events,
    long lines,
    long records,
    long unreadableLines,
    SortedMap<String, Long> otherRecords,
    long bytes,
    Duration took,
    List<ImportProblem> problems,
    boolean stopped) {

  /// One thing that went wrong.
  ///
  /// @param line 1-based; null where the whole file is meant
  /// @param remedy what to do about it
  public record ImportProblem(Path file, @Nullable Long line, String reason, String remedy) {}

  /// As a person says it: `Imported 12 of 14 files: 9 sessions, 1,204 events. 2 lines need attention.`
  public String summary() {
    throw new UnsupportedOperationException();
  }
}
