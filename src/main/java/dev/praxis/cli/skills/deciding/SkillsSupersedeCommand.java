package dev.praxis.cli.skills.deciding;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Workbench;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis skills supersede`: archives a skill in favour of another.
@Command(name = "supersede", description = "Archive a skill in favour of another.")
public final class SkillsSupersedeCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(index = "0", paramLabel = "SKILL", description = "Id or name of what goes.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "BY", description = "Id or name of what to use instead.")
  private String by = "";

  public SkillsSupersedeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::supersede);
  }

  private Reply supersede(Workbench workbench) {
    var old = SkillList.named(name, workbench);
    var successor = SkillList.named(by, workbench);
    workbench.skills().supersede(old.id(), successor.id());
    return SkillList.of(
        List.of(
            workbench.skills().existing(old.id()), workbench.skills().existing(successor.id())));
  }
}
