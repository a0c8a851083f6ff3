package dev.praxis.cli.rules;

import dev.praxis.cli.console.Invocation;
import dev.praxis.core.rules.RuleStatus;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `praxis rules list`: all rules in the order of the instruction file.
@Command(name = "list", description = "List the rules in the order of the instruction file.")
final class RulesListCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Option(names = "--status", paramLabel = "STATUS", description = "Only those, like candidate.")
  private @Nullable RuleStatus status;

  RulesListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench ->
        RuleList.withEvidence(
            workbench.rules().list().stream()
                .filter(rule -> status == null || rule.status() == status)
                .toList(),
            workbench));
  }
}
