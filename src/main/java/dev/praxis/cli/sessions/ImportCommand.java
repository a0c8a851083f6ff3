package dev.praxis.cli.sessions;

import dev.praxis.cli.console.Interruption;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TerminalProgress;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.importing.ImportReport;
import dev.praxis.core.importing.ImportReport.ImportProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis import`: the only command that makes a workspace.
@Command(
    name = "import",
    description = "Import transcripts. Importing again adds nothing; Ctrl+C keeps what is done.")
public final class ImportCommand implements Callable<Integer> {
  private static final int SHOWN_PROBLEMS = 20;
  private final Invocation invocation;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Option(
      names = "--dry-run",
      description = "Tell what would be imported, file by file, and write nothing.")
  private boolean dryRun;

  public ImportCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    paths.forEach(ImportCommand::requireThere);
    try (var interruption = new Interruption()) {
      if (dryRun) {
        return invocation.onWorkspaceOrNone(workbench -> preview(workbench, interruption));
      }
      return invocation.onWorkspaceOrNew(workbench -> importInto(workbench, interruption));
    }
  }

  private Reply importInto(Workbench workbench, Interruption interruption) {
    try (var progress = new TerminalProgress(invocation.console(), interruption)) {
      return imported(workbench.importer().importAll(paths, progress));
    }
  }

  private Reply preview(Workbench workbench, Interruption interruption) {
    try (var progress = new TerminalProgress(invocation.console(), interruption)) {
      return Preview.of(workbench.importer().preview(paths, progress));
    }
  }

  /// A name that was mistyped is told before anything is done.
  private static void requireThere(Path path) {
    if (!Files.exists(path)) {
      throw new Problem(
          "There is no file or folder " + path + ".", "Check its name, then import again.");
    }
  }

  private static Imported imported(ImportReport report) {
    return new Imported(
        report.files(),
        report.imported(),
        report.unchanged(),
        report.failed(),
        report.sessions(),
        report.events(),
        report.lines(),
        report.records(),
        report.unreadableLines(),
        report.secrets(),
        report.otherRecords(),
        report.bytes(),
        report.took().toMillis() / 1000.0,
        report.problems().stream().map(ProblemLine::of).toList(),
        report.stopped(),
        report.summary());
  }

  private record Imported(
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
      Map<String, Long> otherRecords,
      long bytes,
      double seconds,
      List<ProblemLine> problems,
      boolean stopped,
      String summary)
      implements Reply {

    /// Nothing of what was named is in the workspace now.
    @Override
    public int exitCode() {
      return failed > 0 && imported + unchanged == 0 ? 1 : 0;
    }

    @Override
    public String text() {
      var text = new StringBuilder(PlainText.of(summary)).append('\n');
      problems.stream().limit(SHOWN_PROBLEMS).forEach(problem -> text.append(problem.text()));
      if (problems.size() > SHOWN_PROBLEMS) {
        text.append("  … and ")
            .append(problems.size() - SHOWN_PROBLEMS)
            .append(" more; --json lists all.\n");
      }
      return text.toString();
    }
  }

  record ProblemLine(String file, @Nullable Long line, String reason, String remedy) {
    static ProblemLine of(ImportProblem problem) {
      return new ProblemLine(
          problem.file().toString(), problem.line(), problem.reason(), problem.remedy());
    }

    String text() {
      var place = line == null ? file : file + ":" + line;
      return "  %s: %s%n    %s%n"
          .formatted(
              PlainText.line(place, 300), PlainText.line(reason, 200), PlainText.line(remedy, 200));
    }
  }
}
