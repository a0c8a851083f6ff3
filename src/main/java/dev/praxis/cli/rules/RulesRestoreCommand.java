package dev.praxis.cli.rules;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.rules.telling.ChosenRule;
import dev.praxis.cli.rules.telling.RuleList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `praxis rules restore`: an earlier wording again, as a new version.
@Command(name = "restore", description = "Make an earlier wording of a rule the newest again.")
final class RulesRestoreCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private ChosenRule chosen = new ChosenRule();

  @Parameters(
      index = "1",
      paramLabel = "VERSION",
      description = "The version, as `rules show` numbers them.")
  private int version;

  RulesRestoreCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> {
      var rule = chosen.in(workbench);
      workbench.rules().restore(rule.id(), version);
      return RuleList.withIds(List.of(rule.id()), workbench);
    });
  }
}
