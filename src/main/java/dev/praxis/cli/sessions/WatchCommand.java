package dev.praxis.cli.sessions;

import dev.praxis.cli.console.Interruption;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.importing.report.ImportReport;
import dev.praxis.core.importing.watching.WatchedFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis watch`: imports what agents write, as they write it, until it is interrupted.
@Command(
    name = "watch",
    description =
        "Import what agents write into folders until Ctrl+C; without a folder, those that"
            + " are remembered.")
public final class WatchCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "FOLDER", arity = "0..*", description = "Folders, with all below them.")
  private List<Path> folders = List.of();

  @Option(names = "--remember", description = "Watch them whenever the workspace is open.")
  private boolean remember;

  @Option(names = "--forget", description = "Don’t watch them any more; watches nothing now.")
  private boolean forget;

  @Option(names = "--list", description = "Tell which are remembered; watches nothing now.")
  private boolean list;

  public WatchCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    try (var interruption = new Interruption()) { // until the answer is out
      return invocation.onWorkspaceOrNew(workbench -> watch(workbench, interruption));
    }
  }

  private Reply watch(Workbench workbench, Interruption interruption) {
    var remembered = workbench.folders().watched();
    if (forget) {
      folders.forEach(remembered::remove);
    }
    if (remember) {
      folders.forEach(remembered::add);
    }
    if (list || forget) {
      return Watched.none(remembered.list());
    }
    var watched = folders.isEmpty() ? remembered.list() : folders;
    if (watched.isEmpty()) {
      throw new Problem(
          "No folder is remembered.", "Name one: `praxis watch ~/.claude/projects --remember`.");
    }
    return watch(workbench, watched, interruption);
  }

  private Reply watch(Workbench workbench, List<Path> watched, Interruption interruption) {
    var done = Watched.none(watched);
    var heard = new Heard();
    try (var _ = workbench.folders().watch(watched, heard)) {
      var report = interruption.next(heard.reports);
      while (report != null) {
        invocation.say(PlainText.of(report.summary()));
        done = done.plus(report);
        report = interruption.next(heard.reports);
      }
    }
    return done;
  }

  private final class Heard implements WatchedFolders.Listener {
    private final BlockingQueue<ImportReport> reports = new LinkedBlockingQueue<>();

    @Override
    public void imported(ImportReport report) {
      reports.add(report);
    }

    @Override
    public void failed(RuntimeException failure) {
      invocation.say(PlainText.of(String.valueOf(failure.getMessage())));
    }
  }

  private record Watched(
      List<String> folders, int imports, int files, int sessions, long events, int failed)
      implements Reply {

    static Watched none(List<Path> folders) {
      return new Watched(folders.stream().map(Path::toString).toList(), 0, 0, 0, 0, 0);
    }

    Watched plus(ImportReport report) {
      return new Watched(
          folders,
          imports + 1,
          files + report.imported(),
          sessions + report.sessions(),
          events + report.events(),
          failed + report.failed());
    }

    @Override
    public String text() {
      var text = new StringBuilder();
      folders.forEach(folder -> text.append(PlainText.of(folder)).append('\n'));
      if (imports > 0) {
        text.append("Imported %d files in %d turns.%n".formatted(files, imports));
      }
      return text.isEmpty() ? "No folder is remembered.\n" : text.toString();
    }
  }
}
