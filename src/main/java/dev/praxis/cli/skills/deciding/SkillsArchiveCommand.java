package dev.praxis.cli.skills.deciding;

import dev.praxis.cli.console.Invocation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `praxis skills archive`: puts skills away; that of a candidate is its rejection.
@Command(
    name = "archive",
    description = "Put skills into the archive, where they are kept for ever; rejects candidates.")
public final class SkillsArchiveCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private SkillsWithReason chosen = new SkillsWithReason();

  public SkillsArchiveCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench ->
        Decided.on(
            chosen.names(),
            "archive",
            workbench,
            skill -> workbench.skills().archive(skill.id(), chosen.why())));
  }
}
