package dev.praxis.cli.rules.deciding;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.rules.telling.RuleId;
import dev.praxis.cli.rules.telling.RuleList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis rules retire`: the rules have done their work, and go from the instruction file.
@Command(name = "retire", description = "Retire rules: the next export leaves them out.")
public final class RulesRetireCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      converter = RuleId.class,
      description = "Rules, like 12 or R12.")
  private List<Long> ids = List.of();

  public RulesRetireCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> {
      var _ = RuleList.withIds(ids, workbench);
      workbench.rules().retire(ids);
      return RuleList.withIds(ids, workbench);
    });
  }
}
