package dev.praxis.cli.sessions;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.Workbench;
import dev.praxis.core.importing.computer.AgentFolder;
import dev.praxis.core.importing.computer.Retention;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// `praxis scan`: what the agents of this computer keep, and what they are about to delete.
@Command(
    name = "scan",
    description = "Find the transcripts of the agents on this computer; imports nothing.")
public final class ScanCommand implements Callable<Integer> {
  private final Invocation invocation;

  public ScanCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspaceOrNone(ScanCommand::found);
  }

  private static Reply found(Workbench workbench) {
    return new Found(
        workbench.folders().ofAgents().stream().map(Row::of).toList(),
        Leaving.of(workbench.folders().retention().look()));
  }

  private record Found(List<Row> folders, Leaving retention) implements Reply {
    @Override
    public String text() {
      var table = new TextTable("AGENT", "FILES", "BYTES", "OLDEST", "NEWEST", "FOLDER");
      for (var row : folders) {
        table.row(row.agent, row.files, row.bytes, row.oldest, row.newest, row.folder);
      }
      var text = new StringBuilder(table.orWhenEmpty("No agent keeps transcripts here."));
      folders.stream()
          .map(Row::note)
          .filter(note -> !note.isEmpty())
          .distinct()
          .forEach(note -> text.append(note).append('\n'));
      if (retention.leaving > 0) {
        text.append(
            "Claude Code deletes %d of its transcripts within 7 days; %d of them are saved here.%n"
                .formatted(retention.leaving, retention.saved));
      }
      return text.toString();
    }
  }

  private record Row(
      String agent,
      String folder,
      int files,
      long bytes,
      Instant oldest,
      Instant newest,
      boolean importable,
      String note) {

    static Row of(AgentFolder folder) {
      return new Row(
          folder.agent(),
          folder.path().toString(),
          folder.files(),
          folder.bytes(),
          folder.oldest(),
          folder.newest(),
          folder.importable(),
          folder.note());
    }
  }

  private record Leaving(
      int days, int transcripts, int leaving, int saved, @Nullable Instant next) {
    static Leaving of(Retention retention) {
      return new Leaving(
          retention.days(),
          retention.transcripts(),
          retention.leaving(),
          retention.saved(),
          retention.next());
    }
  }
}
