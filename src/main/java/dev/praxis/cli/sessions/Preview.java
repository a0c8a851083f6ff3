package dev.praxis.cli.sessions;

import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.cli.sessions.ImportCommand.ProblemLine;
import dev.praxis.core.importing.report.ImportPreview;
import dev.praxis.core.importing.report.ImportPreview.FilePreview;
import dev.praxis.core.importing.report.ImportPreview.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What `praxis import --dry-run` answers.
///
/// @param verdicts how many files of each verdict
/// @param bytes of the files that would be written
/// @param seconds the import would take
record Preview(
    boolean dryRun,
    int files,
    Map<String, Long> verdicts,
    long newEvents,
    long bytes,
    double seconds,
    List<Row> rows,
    List<ProblemLine> problems,
    boolean stopped)
    implements Reply {
  private static final double MILLIS = 1000;

  static Preview of(ImportPreview preview) {
    var verdicts = new TreeMap<String, Long>();
    for (var verdict : Verdict.values()) {
      verdicts.put(verdict.word(), preview.count(verdict));
    }
    return new Preview(
        true,
        preview.files().size(),
        verdicts,
        preview.files().stream().mapToLong(FilePreview::newEvents).sum(),
        preview.bytesToWrite(),
        preview.estimate().toMillis() / MILLIS,
        preview.files().stream().map(Row::of).toList(),
        preview.problems().stream().map(ProblemLine::of).toList(),
        preview.stopped());
  }

  @Override
  public String text() {
    var table = new TextTable("VERDICT", "OF", "EVENTS", "LINES", "UNREADABLE", "BYTES", "FILE");
    for (var row : rows) {
      if (!row.verdict.equals(Verdict.NO_TRANSCRIPT.word())) {
        table.row(
            row.verdict,
            row.of,
            row.newEvents,
            row.lines,
            row.unreadableLines,
            row.bytes,
            row.file);
      }
    }
    return table.orWhenEmpty("There are no transcripts.")
        + String.format(
            Locale.ROOT,
            "Nothing is written yet. Importing takes about %.0f s.%n",
            Math.ceil(seconds));
  }

  /// One file.
  record Row(
      String file,
      String verdict,
      String of,
      String format,
      int sessions,
      long newEvents,
      long lines,
      long unreadableLines,
      long bytes,
      double seconds,
      String reason) {

    static Row of(FilePreview file) {
      return new Row(
          file.file().toString(),
          file.verdict().word(),
          file.of(),
          file.format(),
          file.sessions(),
          file.newEvents(),
          file.lines(),
          file.unreadableLines(),
          file.bytes(),
          file.estimate().toMillis() / MILLIS,
          file.reason());
    }
  }
}
