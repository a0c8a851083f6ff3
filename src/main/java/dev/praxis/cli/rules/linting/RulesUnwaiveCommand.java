package dev.praxis.cli.rules.linting;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.rules.telling.RuleId;
import dev.praxis.cli.rules.telling.RuleList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis rules unwaive`: a waived finding is told again.
@Command(name = "unwaive", description = "Take back what was waived of a rule.")
public final class RulesUnwaiveCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "ID", converter = RuleId.class, description = "A rule, like 12 or R12.")
  private long id;

  @Option(names = "--kind", required = true, paramLabel = "KIND", description = "Which finding.")
  private String kind = "";

  public RulesUnwaiveCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> {
      workbench
          .ruleBook()
          .waivers()
          .unwaive(RuleList.rule(id, workbench).id(), LintKindName.read(kind));
      return RuleList.withIds(List.of(id), workbench);
    });
  }
}
