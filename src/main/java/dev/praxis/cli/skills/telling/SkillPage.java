package dev.praxis.cli.skills.telling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.keeping.SkillEvidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything there is to tell of one skill.
public record SkillPage(List<Page> skills) implements Reply {
  private static final int SHOWN_RUNS = 20;
  private static final int SHOWN_WORDS = 60;

  public SkillPage {
    skills = List.copyOf(skills);
  }

  public static SkillPage of(Skill skill, Workbench workbench) {
    var runs = workbench.skillBook().runs().runs(skill.id()).stream().map(Run::of).toList();
    return new SkillPage(List.of(Page.of(skill, runs, workbench.skills().evidence(skill.id()))));
  }

  @Override
  public String text() {
    var text = new StringBuilder();
    skills.forEach(skill -> text.append(skill.text()));
    return PlainText.of(text.toString());
  }

  /// One skill with all that is known of it.
  ///
  /// @param runs oldest first
  public record Page(
      @JsonUnwrapped SkillList.Row row,
      String description,
      String task,
      String client,
      String outdatedWhy,
      String archivedWhy,
      @Nullable String supersededBy,
      List<String> preconditions,
      List<Skill.Parameter> parameters,
      List<Skill.Step> steps,
      List<String> postconditions,
      List<String> tags,
      List<String> subSkills,
      List<SkillEvidence> evidence,
      List<Run> runs) {

    private static Page of(Skill skill, List<Run> runs, List<SkillEvidence> evidence) {
      return new Page(
          SkillList.Row.of(skill),
          skill.description(),
          skill.task(),
          skill.client(),
          skill.outdatedWhy(),
          skill.archivedWhy(),
          skill.supersededBy(),
          skill.preconditions(),
          skill.parameters(),
          skill.steps(),
          skill.postconditions(),
          skill.tags(),
          skill.subSkills(),
          evidence,
          runs);
    }

    private String text() {
      var text = new StringBuilder(new SkillList(List.of(row)).text());
      text.append('\n').append(description.isEmpty() ? "" : description + "\n");
      text.append(standing());
      section(text, "Before", preconditions);
      section(text, "Parameters", parameters.stream().map(Page::told).toList());
      section(text, "Steps", PhaseLines.of(steps, Skill.Step::phase, Page::told));
      section(text, "After", postconditions);
      section(text, "Made of", subSkills);
      section(text, runs.size() > SHOWN_RUNS ? newest() : "Runs", runLines());
      return text.toString();
    }

    private String standing() {
      var lines = new StringBuilder();
      if (row.reliability() == null) {
        lines.append("No verified run yet; confidence before any: %.2f.%n".formatted(row.prior()));
      }
      if (row.selfReported() > 0) {
        lines.append(
            "%d more %s said only by who ran it, and counted for nothing.%n"
                .formatted(row.selfReported(), row.selfReported() == 1 ? "run was" : "runs were"));
      }
      lines.append(outdatedWhy.isEmpty() ? "" : "Outdated: %s%n".formatted(outdatedWhy));
      lines.append(archivedWhy.isEmpty() ? "" : "Archived: %s%n".formatted(archivedWhy));
      lines.append(supersededBy == null ? "" : "Use instead: %s%n".formatted(supersededBy));
      lines.append(task.isEmpty() ? "" : "Formed from: %s%n".formatted(task));
      lines.append(client.isEmpty() ? "" : "Proposed by: %s%n".formatted(client));
      return lines.toString();
    }

    private static String told(Skill.Parameter parameter) {
      return "{%s} %s%s"
          .formatted(
              parameter.name(),
              parameter.description(),
              parameter.example().isEmpty() ? "" : ", like " + parameter.example());
    }

    private static String told(Skill.Step step) {
      var told = new StringBuilder("%d. %s".formatted(step.seq(), step.action()));
      told.append(step.subSkill().isEmpty() ? "" : " [replays %s]".formatted(step.subSkill()));
      told.append(step.expected().isEmpty() ? "" : " → " + step.expected());
      told.append(step.slow() ? " [slow]" : "");
      if (step.failures() > 0) {
        told.append(
            " [failed in %d of %d %s]"
                .formatted(step.failures(), step.runs(), step.runs() == 1 ? "run" : "runs"));
      }
      return told.toString();
    }

    private String newest() {
      return "Runs, the newest %d of %d".formatted(SHOWN_RUNS, runs.size());
    }

    private List<String> runLines() {
      if (runs.isEmpty()) {
        return List.of();
      }
      var table =
          new TextTable(
              "RUN", "AT", "VERSION", "OUTCOME", "VERIFIED BY", "TASK", "EVIDENCE", "NOTES");
      runs.reversed().stream()
          .limit(SHOWN_RUNS)
          .forEach(run ->
              table.row(
                  run.id,
                  run.at.substring(0, 10),
                  run.version,
                  run.outcome
                      + (run.failedStep == null ? "" : " at step %d".formatted(run.failedStep)),
                  run.verifier.equals("self") ? "nobody" : run.verifier,
                  PlainText.line(run.task, SHOWN_WORDS),
                  PlainText.line(run.evidence, SHOWN_WORDS),
                  run.notes));
      return table.toString().lines().toList();
    }

    private static void section(StringBuilder text, String heading, List<String> lines) {
      if (!lines.isEmpty()) {
        text.append('\n').append(heading).append('\n');
        lines.stream()
            .flatMap(String::lines)
            .forEach(line -> text.append("  ").append(line.stripTrailing()).append('\n'));
      }
    }
  }

  /// One execution.
  ///
  /// @param failedStep null where none failed
  public record Run(
      long id,
      String at,
      int version,
      String outcome,
      String verifier,
      @Nullable Integer failedStep,
      String notes,
      String task,
      String evidence) {

    private static Run of(Skill.Run run) {
      return new Run(
          run.id(),
          run.at().toString(),
          run.version(),
          run.outcome(),
          run.verifier(),
          run.failedStep(),
          run.notes(),
          run.task(),
          run.evidence());
    }
  }
}
