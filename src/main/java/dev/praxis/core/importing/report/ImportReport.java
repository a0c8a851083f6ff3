package dev.praxis.core.importing.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What an import did.
///
/// @param files seen, of whatever state
/// @param imported new or grown, now in the workspace
/// @param unchanged already there, byte for byte
/// @param failed not a transcript, or not readable at all
/// @param events new steps; those shared with sessions already there are not counted again
/// @param secrets masked in the new steps
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
    long secrets,
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

  /// As a person says it: `Imported 12 of 14 files: 9 sessions, 1,204 events. 2 lines need
  /// attention.`
  public String summary() {
    var text = new StringBuilder(stopped ? "Stopped. Imported " : "Imported ");
    text.append(number(imported)).append(" of ").append(counted(files, "file")).append(": ");
    text.append(counted(sessions, "new session")).append(", ");
    text.append(counted(events, "event")).append('.');
    if (secrets > 0) {
      text.append(' ').append(counted(secrets, "secret")).append(" masked.");
    }
    if (unchanged > 0) {
      text.append(' ').append(number(unchanged)).append(" unchanged.");
    }
    if (failed > 0) {
      text.append(' ').append(counted(failed, "file")).append(" could not be imported.");
    }
    long lineProblems = problems.stream().filter(problem -> problem.line() != null).count();
    if (lineProblems > 0) {
      text.append(' ').append(counted(lineProblems, "line"));
      text.append(lineProblems == 1 ? " needs attention." : " need attention.");
    }
    return text.toString();
  }

  private static String counted(long count, String noun) {
    return number(count) + " " + noun + (count == 1 ? "" : "s");
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
