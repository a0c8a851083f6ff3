package dev.praxis.cli.skills.deciding;

import dev.praxis.cli.console.Invocation;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis skills snooze`: puts candidates off until there is new evidence.
@Command(name = "snooze", description = "Put candidates off until there is new evidence for them.")
public final class SkillsSnoozeCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(arity = "1..*", paramLabel = "SKILL", description = "Ids or names.")
  private List<String> names = List.of();

  public SkillsSnoozeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench ->
        Decided.on(names, "snooze", workbench, skill -> workbench.skills().snooze(skill.id())));
  }
}
