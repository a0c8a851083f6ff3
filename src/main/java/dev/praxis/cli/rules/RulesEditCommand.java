package dev.praxis.cli.rules;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.rules.telling.ChosenRule;
import dev.praxis.cli.rules.telling.RuleList;
import dev.praxis.core.Workbench;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `praxis rules edit`: another wording; the older ones are kept.
@Command(name = "edit", description = "Give a rule another wording.")
final class RulesEditCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private ChosenRule chosen = new ChosenRule();

  @Parameters(index = "1", paramLabel = "TEXT", description = "One imperative line.")
  private String text = "";

  RulesEditCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::edit);
  }

  private Reply edit(Workbench workbench) {
    var rule = chosen.in(workbench);
    workbench.rules().edit(rule.id(), text);
    return RuleList.withIds(List.of(rule.id()), workbench);
  }
}
