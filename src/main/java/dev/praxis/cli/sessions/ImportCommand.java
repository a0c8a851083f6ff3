package dev.praxis.cli.sessions;

import dev.praxis.cli.console.Interruption;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TerminalProgress;
import dev.praxis.core.Workbench;
import dev.praxis.core.connect.PraxisProgram;
import dev.praxis.core.importing.report.ImportReport;
import dev.praxis.core.importing.report.ImportReport.ImportProblem;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `praxis import`: the only command that makes a workspace.
@Command(
    name = "import",
    description = "Import transcripts. Importing again adds nothing; Ctrl+C keeps what is done.")
public final class ImportCommand implements Callable<Integer> {
  private static final int SHOWN_PROBLEMS = 20;
  private final Invocation invocation;
  private final Supplier<PraxisProgram> program;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Option(
      names = "--dry-run",
      description = "Tell what would be imported, file by file, and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--hook",
      description = {
        "For a hook of an agent: import the transcript that the JSON on standard input names, and",
        "say nothing on standard output."
      })
  private boolean hook;

  @Option(
      names = "--background",
      description = "With --hook: in a process of its own, so that the agent need not wait.")
  private boolean background;

  /// @param program how this one is started again
  public ImportCommand(Invocation invocation, Supplier<PraxisProgram> program) {
    this.invocation = invocation;
    this.program = program;
  }

  @Override
  public Integer call() {
    return hook ? ofHook() : ofPaths();
  }

  private int ofHook() {
    if (background) {
      return HandOver.run(System.in, program) ? 0 : nothingNamed();
    }
    var transcript = HookCall.transcript(System.in);
    if (transcript.isEmpty()) {
      return nothingNamed();
    }
    paths = List.of(transcript.get());
    paths.forEach(HandOver::requireThere);
    return invocation.onWorkspaceOrNew(workbench -> {
      var report = workbench.importer().importAll(paths, Progress.ignored());
      invocation.say(PlainText.line(report.summary(), 600));
      return new Silent(report.failed() > 0 ? 1 : 0);
    });
  }

  private int nothingNamed() {
    invocation.say("The hook names no transcript, so there is nothing to import.");
    return 0;
  }

  /// Nothing on standard output: some agents read it.
  private record Silent(@Override int exitCode) implements Reply {
    @Override
    public String text() {
      return "";
    }
  }

  private int ofPaths() {
    if (paths.isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "Missing required parameter: 'PATH'");
    }
    paths.forEach(HandOver::requireThere);
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
