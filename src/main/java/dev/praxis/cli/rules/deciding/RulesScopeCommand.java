package dev.praxis.cli.rules.deciding;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.rules.telling.ChosenRule;
import dev.praxis.cli.rules.telling.RuleList;
import dev.praxis.core.Workbench;
import dev.praxis.core.rules.RuleScope;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `praxis rules scope`: for whom a rule holds, and so which files it may be written into.
@Command(name = "scope", description = "Say for whom a rule holds.")
public final class RulesScopeCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private ChosenRule chosen = new ChosenRule();

  @Parameters(
      index = "1",
      paramLabel = "SCOPE",
      description =
          "personal: one person, all their projects; project: everybody in it; path: some files.")
  private String scope = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "GLOB",
      description = "Which files, for path: relative to the project, like src/api/**/*.ts.")
  private String glob = "";

  public RulesScopeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::decide);
  }

  private Reply decide(Workbench workbench) {
    var rule = chosen.in(workbench);
    workbench.ruleBook().scoping().decide(List.of(rule.id()), RuleScope.of(scope, glob));
    return RuleList.withIds(List.of(rule.id()), workbench);
  }
}
