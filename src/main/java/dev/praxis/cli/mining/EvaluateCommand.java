package dev.praxis.cli.mining;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.task.Progress;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `praxis evaluate`: which held-out failures the active rules could have addressed.
@Command(name = "evaluate", description = "Hold the active rules against the held-out failures.")
public final class EvaluateCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "coverage: does a rule carry the tag of the failure. The default.")
  private String mode = "coverage";

  public EvaluateCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    if (!mode.equals("coverage")) {
      throw new Problem(
          "The evaluation mode " + mode + " is not part of this version.",
          "Use --mode coverage, or leave --mode out.");
    }
    return invocation.onWorkspace(this::evaluate);
  }

  private Reply evaluate(Workbench workbench) {
    return Evaluated.of(workbench.coverage().run(Progress.ignored()));
  }

  private record Evaluated(
      long id,
      String at,
      String mode,
      int heldOut,
      int prevented,
      List<String> missed,
      List<Row> items,
      Interval interval,
      int rules,
      int tokens,
      String verdict,
      List<String> warnings)
      implements Reply {

    static Evaluated of(EvaluationRun run) {
      return new Evaluated(
          run.id(),
          run.at().toString(),
          run.mode(),
          run.heldOut(),
          run.prevented(),
          run.missed(),
          run.items().stream().map(Row::of).toList(),
          run.interval(),
          run.rules().size(),
          run.tokens(),
          run.verdict(),
          run.warnings());
    }

    @Override
    public String text() {
      var table = new TextTable("SESSION", "TAG", "CAUGHT BY", "REASON");
      for (var item : items) {
        var rules = item.caughtBy.stream().map(id -> "R" + id).toList();
        table.row(
            item.session, item.tag, rules.isEmpty() ? "-" : String.join(", ", rules), item.reason);
      }
      var text = new StringBuilder(verdict).append('\n');
      warnings.forEach(warning -> text.append(warning).append('\n'));
      text.append("%d rules, %d tokens.%n".formatted(rules, tokens));
      return text.append(table.orWhenEmpty("No failure is held out.")).toString();
    }
  }

  private record Row(String session, String tag, List<Long> caughtBy, String reason) {
    static Row of(EvaluationRun.Item item) {
      return new Row(item.sessionKey(), item.tag(), item.caughtBy(), item.reason());
    }
  }
}
