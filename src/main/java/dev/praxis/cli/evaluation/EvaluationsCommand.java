package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `praxis evaluations`: every evaluation that is kept, newest first; shows one; overrules runs;
/// discards plans.
@Command(name = "evaluations", description = "List the evaluations that are kept, newest first.")
public final class EvaluationsCommand implements Callable<Integer> {
  private final Invocation invocation;

  private EvaluationsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  /// The command with all that stand below it.
  public static CommandLine with(Invocation invocation) {
    return new CommandLine(new EvaluationsCommand(invocation))
        .addSubcommand(new ShowEvaluationCommand(invocation))
        .addSubcommand(new OverrideCommand(invocation))
        .addSubcommand(new DiscardCommand(invocation))
        .addSubcommand(new TrendCommand(invocation));
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(EvaluationsCommand::list);
  }

  private static Reply list(Workbench workbench) {
    return new Kept(workbench.evaluations().kept().stream().map(Row::of).toList());
  }

  private record Row(
      String evaluation,
      String mode,
      String at,
      String state,
      String headline,
      int look,
      int plannedLooks) {
    static Row of(KeptEvaluation kept) {
      return new Row(
          kept.ref().word(),
          kept.ref().mode().word(),
          kept.at().toString(),
          kept.finished() ? kept.state().words() : "Unfinished",
          kept.headline(),
          kept.looks().used(),
          kept.looks().planned());
    }
  }

  private record Kept(List<Row> evaluations) implements Reply {
    @Override
    public String text() {
      var table = new TextTable("EVALUATION", "AT", "STATE", "HEADLINE", "LOOK");
      for (var row : evaluations) {
        table.row(
            row.evaluation,
            row.at,
            row.state,
            row.headline,
            "%d of %d".formatted(row.look, row.plannedLooks));
      }
      return table.orWhenEmpty("Nothing was evaluated yet.");
    }
  }
}
