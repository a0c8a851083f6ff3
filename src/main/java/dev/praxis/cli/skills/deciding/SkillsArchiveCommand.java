package dev.praxis.cli.skills.deciding;

import dev.praxis.cli.console.Invocation;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis skills archive`: puts skills away; that of a candidate is its rejection.
@Command(
    name = "archive",
    description = "Put skills into the archive, where they are kept for ever; rejects candidates.")
public final class SkillsArchiveCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(arity = "1..*", paramLabel = "SKILL", description = "Ids or names.")
  private List<String> names = List.of();

  @Option(names = "--why", paramLabel = "TEXT", description = "Why; shown wherever the skill is.")
  private String why = "";

  public SkillsArchiveCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench ->
        Decided.on(
            names, "archive", workbench, skill -> workbench.skills().archive(skill.id(), why)));
  }
}
