package dev.praxis.cli.skills;

import dev.praxis.cli.console.Done;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.ChosenSkill;
import dev.praxis.core.Workbench;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `praxis skills target`: how often a skill may fail before that counts as drift.
@Command(name = "target", description = "Set how often a skill may fail before it counts as drift.")
final class SkillsTargetCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private ChosenSkill chosen = new ChosenSkill();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SHARE",
      description = "Between 0 and 1; what its first 20 verified runs say if left out.")
  private @Nullable Double share;

  SkillsTargetCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::target);
  }

  private Reply target(Workbench workbench) {
    var skill = chosen.in(workbench);
    workbench.skillBook().retiring().target(skill.id(), Optional.ofNullable(share));
    return new Done(
        share == null
            ? "How often %s may fail is what its first runs say.".formatted(skill.name())
            : "%s may fail in %.1f %% of its runs.".formatted(skill.name(), 100 * share));
  }
}
