package dev.praxis.cli.rules.deciding;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.rules.telling.RuleId;
import dev.praxis.cli.rules.telling.RuleList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis rules merge`: several rules that say the same become one.
@Command(
    name = "merge",
    description = "Merge rules into one: their tags and evidence become its own.")
public final class RulesMergeCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      converter = RuleId.class,
      description = "Rules to be merged, like 12 or R12.")
  private List<Long> ids = List.of();

  @Option(
      names = "--into",
      paramLabel = "ID",
      required = true,
      converter = RuleId.class,
      description = "The rule that stays.")
  private long into;

  public RulesMergeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> {
      var _ = RuleList.withIds(ids, workbench);
      var winner = RuleList.rule(into, workbench);
      return RuleList.of(List.of(workbench.ruleBook().merging().merge(ids, winner.id())));
    });
  }
}
