package dev.praxis.cli.skills;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.ChosenSkill;
import dev.praxis.cli.skills.telling.SkillPage;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.written.SkillForm;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `praxis skills show`: one skill with its steps and runs.
@Command(name = "show", description = "Show a skill with its steps and runs.")
final class SkillsShowCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private ChosenSkill chosen = new ChosenSkill();

  @Option(
      names = "--text",
      description = "As the text `skills edit` and `skills add` read, and nothing else.")
  private boolean form;

  SkillsShowCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::show);
  }

  private Reply show(Workbench workbench) {
    var skill = chosen.in(workbench);
    return form
        ? new Form(skill.id(), skill.name(), skill.version(), SkillForm.of(skill.text()))
        : SkillPage.of(skill, workbench);
  }

  private record Form(long id, String name, int version, String form) implements Reply {
    @Override
    public String text() {
      return PlainText.of(form);
    }
  }
}
