package dev.praxis.cli.rules.deciding;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.rules.telling.RuleId;
import dev.praxis.cli.rules.telling.RuleList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis rules approve`: the curator wants these rules in the instruction file.
@Command(name = "approve", description = "Approve rules: the next export writes them.")
public final class RulesApproveCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      converter = RuleId.class,
      description = "Rules, like 12 or R12.")
  private List<Long> ids = List.of();

  public RulesApproveCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> {
      var _ = RuleList.withIds(ids, workbench);
      workbench.rules().approve(ids);
      return RuleList.withIds(ids, workbench);
    });
  }
}
