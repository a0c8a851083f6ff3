package dev.praxis.cli.skills.folders;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.FindingRow;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Skill;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis skills screen`: what speaks against skills.
@Command(
    name = "screen",
    description =
        "Look for attacks, dangerous commands, secrets and hidden characters in skills; ends with 1"
            + " where something is severe.")
public final class SkillsScreenCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "NAME", description = "Ids or names; all skills if left out.")
  private List<String> names = List.of();

  public SkillsScreenCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::screen);
  }

  private Reply screen(Workbench workbench) {
    var screen = workbench.skillBook().screen();
    var skills =
        names.isEmpty()
            ? workbench.skills().list()
            : names.stream().map(name -> SkillList.named(name, workbench)).toList();
    return new Screened(
        skills.stream()
            .map(skill -> Row.of(skill, FindingRow.of(screen.findings(skill.text()))))
            .toList());
  }

  private record Screened(List<Row> skills) implements Reply {
    @Override
    public String text() {
      var text = new StringBuilder();
      for (var skill : skills) {
        skill.findings.forEach(
            finding -> text.append(skill.name).append(": ").append(finding.text()).append('\n'));
      }
      return text.isEmpty()
          ? "Nothing speaks against %d %s.\n"
              .formatted(skills.size(), skills.size() == 1 ? "skill" : "skills")
          : PlainText.of(text.toString());
    }

    @Override
    public int exitCode() {
      return skills.stream()
              .flatMap(skill -> skill.findings.stream())
              .anyMatch(finding -> finding.severity().equals("severe"))
          ? 1
          : 0;
    }
  }

  private record Row(long id, String name, String status, List<FindingRow> findings) {
    static Row of(Skill skill, List<FindingRow> findings) {
      return new Row(skill.id(), skill.name(), skill.status(), findings);
    }
  }
}
