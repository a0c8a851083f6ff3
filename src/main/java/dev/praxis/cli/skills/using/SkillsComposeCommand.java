package dev.praxis.cli.skills.using;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Workbench;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis skills compose`: makes one skill of several.
@Command(
    name = "compose",
    description = {
      "Make one skill of several, done one after the other.",
      "Tells which preconditions the skills before see to, and how reliable the whole should be."
    })
public final class SkillsComposeCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(
      arity = "2..*",
      paramLabel = "SKILL",
      description = "Ids or names, in the order they are done.")
  private List<String> names = List.of();

  @Option(names = "--name", paramLabel = "NAME", description = "Name of the whole.")
  private String name = "";

  @Option(names = "--description", paramLabel = "TEXT", description = "When to use the whole.")
  private String description = "";

  @Option(names = "--dry-run", description = "Show what it would be, and keep nothing.")
  private boolean dryRun;

  public SkillsComposeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::compose);
  }

  private Reply compose(Workbench workbench) {
    var composer = workbench.skillBook().composer();
    var parts = names.stream().map(each -> SkillList.named(each, workbench)).toList();
    var composition = composer.compose(name, description, parts);
    if (dryRun) {
      return Composed.of(composition, List.of());
    }
    long id = composer.keep(composition);
    return Composed.of(composition, SkillList.of(id, workbench).skills());
  }
}
