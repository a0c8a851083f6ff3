package dev.praxis.cli.rules.linting;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.rules.telling.ChosenRule;
import dev.praxis.cli.rules.telling.RuleList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `praxis rules unwaive`: a waived finding is told again.
@Command(name = "unwaive", description = "Take back what was waived of a rule.")
public final class RulesUnwaiveCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private ChosenRule chosen = new ChosenRule();

  @Option(names = "--kind", required = true, paramLabel = "KIND", description = "Which finding.")
  private String kind = "";

  public RulesUnwaiveCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> {
      var rule = chosen.in(workbench);
      workbench.ruleBook().waivers().unwaive(rule.id(), LintKindName.read(kind));
      return RuleList.withIds(List.of(rule.id()), workbench);
    });
  }
}
