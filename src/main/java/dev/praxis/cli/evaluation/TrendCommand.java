package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.kept.Release;
import dev.praxis.core.statistics.Interval;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// `praxis evaluations trend`: how often failures with a rule were repeated, release by release.
@Command(
    name = "trend",
    description =
        "Tell how often training sessions repeated a failure with a rule, from one export of the rule"
            + " file to the next.")
final class TrendCommand implements Callable<Integer> {
  private final Invocation invocation;

  TrendCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(TrendCommand::trend);
  }

  private static Reply trend(Workbench workbench) {
    return new Trended(workbench.evaluations().trend().releases().stream().map(Row::of).toList());
  }

  private record Row(
      String name,
      String from,
      @Nullable String until,
      int sessions,
      int repeats,
      Interval interval,
      List<String> models) {
    static Row of(Release release) {
      return new Row(
          release.name(),
          release.from().toString(),
          release.until() == null ? null : release.until().toString(),
          release.sessions(),
          release.repeats(),
          release.interval(),
          release.models());
    }
  }

  private record Trended(List<Row> releases) implements Reply {
    @Override
    public String text() {
      var table = new TextTable("RELEASE", "FROM", "SESSIONS", "REPEATED", "95 % CI", "MODELS");
      for (var row : releases) {
        table.row(
            row.name,
            row.from,
            Integer.toString(row.sessions),
            Integer.toString(row.repeats),
            String.format(Locale.ROOT, "%.3f to %.3f", row.interval.low(), row.interval.high()),
            String.join(", ", row.models));
      }
      return table.orWhenEmpty("No rules were exported yet.");
    }
  }
}
