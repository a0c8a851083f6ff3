package dev.praxis.cli.sessions;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.importing.archive.Source;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `praxis sources`: the transcripts that were imported, and how well each could be read.
@Command(name = "sources", description = "List the imported transcripts.")
public final class SourcesCommand implements Callable<Integer> {
  private final Invocation invocation;

  public SourcesCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(
        workbench -> new Sources(workbench.sources().list().stream().map(Row::of).toList()));
  }

  private record Sources(List<Row> sources) implements Reply {
    @Override
    public String text() {
      var table =
          new TextTable(
              "ID",
              "FORMAT",
              "STATE",
              "BYTES",
              "LINES",
              "RECORDS",
              "UNREADABLE",
              "SESSIONS",
              "FILE");
      for (var row : sources) {
        table.row(
            row.id,
            row.format,
            row.state,
            row.bytes,
            row.lines,
            row.records,
            row.unreadableLines,
            row.sessions.size(),
            row.file);
      }
      return table.orWhenEmpty("Nothing is imported yet.");
    }
  }

  private record Row(
      long id,
      String file,
      String format,
      long bytes,
      long lines,
      long records,
      long unreadableLines,
      String state,
      List<String> sessions) {

    static Row of(Source source) {
      return new Row(
          source.id(),
          source.path().toString(),
          source.format(),
          source.bytes(),
          source.lines(),
          source.records(),
          source.unreadableLines(),
          source.state(),
          source.sessions());
    }
  }
}
