package dev.praxis.cli.rules.deciding;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.rules.telling.RuleId;
import dev.praxis.cli.rules.telling.RuleList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis rules reject`: the curator does not want these rules.
@Command(name = "reject", description = "Reject candidates.")
public final class RulesRejectCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      converter = RuleId.class,
      description = "Rules, like 12 or R12.")
  private List<Long> ids = List.of();

  @Option(
      names = "--reason",
      paramLabel = "WORDS",
      description = "Why; told again should new evidence bring them back.")
  private String reason = "";

  public RulesRejectCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> {
      var _ = RuleList.withIds(ids, workbench);
      workbench.rules().reject(ids, reason);
      return RuleList.withIds(ids, workbench);
    });
  }
}
