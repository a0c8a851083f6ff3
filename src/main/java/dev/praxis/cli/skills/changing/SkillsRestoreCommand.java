package dev.praxis.cli.skills.changing;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.ChosenSkill;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `praxis skills restore`: an older version, or a skill out of the archive.
@Command(
    name = "restore",
    description = "Make an older version the newest again, or take a skill out of the archive.")
public final class SkillsRestoreCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private ChosenSkill chosen = new ChosenSkill();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "VERSION",
      description = "The version to restore; left out, the skill comes out of the archive.")
  private @Nullable Integer version;

  public SkillsRestoreCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::restore);
  }

  private Reply restore(Workbench workbench) {
    var before = chosen.in(workbench);
    if (version != null) {
      int restored = workbench.skills().restore(before.id(), version);
      return VersionChange.of(before, restored, workbench);
    }
    if (!before.status().equals("archived")) {
      throw new Problem(
          "%s is not in the archive.".formatted(before.name()),
          "Name the version to restore, too: `praxis skills versions %s` lists them."
              .formatted(before.name()));
    }
    workbench.skills().unarchive(before.id());
    return SkillList.of(before.id(), workbench);
  }
}
