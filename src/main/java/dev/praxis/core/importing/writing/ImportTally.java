package dev.praxis.core.importing.writing;

import dev.praxis.core.importing.planning.FileTrouble;
import dev.praxis.core.importing.planning.SourceScanner.Found;
import dev.praxis.core.importing.reading.Piece.Whole;
import dev.praxis.core.importing.report.ImportReport;
import dev.praxis.core.importing.report.ImportReport.ImportProblem;
import dev.praxis.core.transcript.TranscriptEvent.Unreadable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts what an import does. Used by the one thread that writes.
public final class ImportTally {
  private static final int PROBLEMS_LISTED = 10_000;

  private final SortedMap<String, Long> others = new TreeMap<>();
  private final List<ImportProblem> problems = new ArrayList<>();
  private int files;
  private int imported;
  private int unchanged;
  private int failed;
  private int sessions;
  private long events;
  private long secrets;
  private long lines;
  private long records;
  private long unreadableLines;
  private long bytes;
  private boolean stopped;

  void imported(Found found, Whole whole, int newSessions, int newEvents, int newSecrets) {
    secrets += newSecrets;
    files++;
    imported++;
    sessions += newSessions;
    events += newEvents;
    lines += whole.lines();
    records += whole.records();
    unreadableLines += whole.unreadableLines();
    whole.otherRecords().forEach((type, count) -> others.merge(type, count, Long::sum));
    bytes += found.bytes();
  }

  /// A file of which there was nothing to write.
  public void unchanged(Found found) {
    files++;
    unchanged++;
    bytes += found.bytes();
  }

  void failed(Path file, FileTrouble why) {
    files++;
    failed++;
    problem(new ImportProblem(file, null, why.reason(), why.remedy()));
  }

  /// Of very many only the first are listed.
  public void problem(ImportProblem problem) {
    if (problems.size() < PROBLEMS_LISTED) {
      problems.add(problem);
    }
  }

  void unreadable(Path file, List<Unreadable> lines) {
    for (var line : lines) {
      problem(new ImportProblem(file, line.line(), line.reason(), FileTrouble.remedyOf(line)));
    }
  }

  /// Whether no file was written.
  public boolean changedNothing() {
    return imported == 0;
  }

  void stop() {
    stopped = true;
  }

  /// What was counted so far.
  public ImportReport report(Duration took) {
    return new ImportReport(
        files,
        imported,
        unchanged,
        failed,
        sessions,
        events,
        lines,
        records,
        unreadableLines,
        secrets,
        others,
        bytes,
        took,
        List.copyOf(problems),
        stopped);
  }
}
