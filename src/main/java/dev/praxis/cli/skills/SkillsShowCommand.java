package dev.praxis.cli.skills;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.Times;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Skill;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis skills show`: one skill with its steps and runs.
@Command(name = "show", description = "Show a skill with its steps and runs.")
final class SkillsShowCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "ID", description = "Its id or name.")
  private String name = "";

  SkillsShowCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::show);
  }

  private Reply show(Workbench workbench) {
    var skill = SkillList.named(name, workbench);
    var runs = workbench.skills().runs(skill.id()).stream().map(Run::of).toList();
    return new Shown(List.of(Detail.of(skill, runs)));
  }

  private record Shown(List<Detail> skills) implements Reply {
    @Override
    public String text() {
      var text = new StringBuilder();
      skills.forEach(skill -> text.append(skill.text()));
      return PlainText.of(text.toString());
    }
  }

  private record Detail(
      @JsonUnwrapped SkillList.Row row,
      String description,
      String source,
      List<String> preconditions,
      List<Skill.Parameter> parameters,
      List<Skill.Step> steps,
      List<String> postconditions,
      List<String> tags,
      List<String> subSkills,
      List<Run> runs) {

    static Detail of(Skill skill, List<Run> runs) {
      return new Detail(
          SkillList.Row.of(skill),
          skill.description(),
          skill.source(),
          skill.preconditions(),
          skill.parameters(),
          skill.steps(),
          skill.postconditions(),
          skill.tags(),
          skill.subSkills(),
          runs);
    }

    String text() {
      var text = new StringBuilder(new SkillList(List.of(row)).text());
      text.append('\n').append(description).append('\n');
      section(text, "Before", preconditions);
      section(
          text,
          "Parameters",
          parameters.stream()
              .map(p -> "{" + p.name() + "} " + p.description() + ", like " + p.example())
              .toList());
      section(
          text,
          "Steps",
          steps.stream().map(s -> s.seq() + ". " + s.action() + " → " + s.expected()).toList());
      section(text, "After", postconditions);
      section(
          text,
          "Runs",
          runs.stream().map(r -> String.join("  ", r.at, r.outcome, r.verifier, r.notes)).toList());
      return text.toString();
    }

    private static void section(StringBuilder text, String heading, List<String> lines) {
      if (!lines.isEmpty()) {
        text.append('\n').append(heading).append('\n');
        lines.forEach(line -> text.append("  ").append(line.stripTrailing()).append('\n'));
      }
    }
  }

  private record Run(
      long id,
      String at,
      int version,
      String outcome,
      String verifier,
      @Nullable Integer failedStep,
      String notes) {

    static Run of(Skill.Run run) {
      return new Run(
          run.id(),
          String.valueOf(Times.iso(run.at())),
          run.version(),
          run.outcome(),
          run.verifier(),
          run.failedStep(),
          run.notes());
    }
  }
}
