package dev.praxis.cli.skills.deciding;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Workbench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis skills reject`: puts a proposed change away.
@Command(name = "reject", description = "Put a proposed change of a skill away.")
public final class SkillsRejectCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "PROPOSAL", description = "Its number in `skills proposals`.")
  private long id;

  public SkillsRejectCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::reject);
  }

  private Reply reject(Workbench workbench) {
    var proposals = workbench.skillBook().proposals();
    long skill = proposals.waiting(id).skill();
    proposals.reject(id);
    return SkillList.of(skill, workbench);
  }
}
