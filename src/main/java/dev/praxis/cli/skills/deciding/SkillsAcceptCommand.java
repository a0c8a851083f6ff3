package dev.praxis.cli.skills.deciding;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Workbench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis skills accept`: takes a proposed change over.
@Command(name = "accept", description = "Take a proposed change of a skill over, as a new version.")
public final class SkillsAcceptCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "PROPOSAL", description = "Its number in `skills proposals`.")
  private long id;

  public SkillsAcceptCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::accept);
  }

  private Reply accept(Workbench workbench) {
    var proposals = workbench.skillBook().proposals();
    long skill = proposals.waiting(id).skill();
    proposals.accept(id);
    return SkillList.of(skill, workbench);
  }
}
