package dev.praxis.cli.rules.deciding;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.rules.telling.RuleId;
import dev.praxis.cli.rules.telling.RuleList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis rules reopen`: back among the candidates, to be decided again.
@Command(name = "reopen", description = "Take decided rules back among the candidates.")
public final class RulesReopenCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      converter = RuleId.class,
      description = "Rules, like 12 or R12.")
  private List<Long> ids = List.of();

  public RulesReopenCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> {
      var _ = RuleList.withIds(ids, workbench);
      workbench.rules().reopen(ids);
      return RuleList.withIds(ids, workbench);
    });
  }
}
