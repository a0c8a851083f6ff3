package dev.praxis.core.skills.written;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import java.util.List;

/// A skill as lines a person can read, compare and edit: one line for each thing it says, `|`
/// before the further lines of a value. Nothing that is written is left out and nothing else is in
/// it: it can be read back as it was but for white space at the ends of lines.
public final class SkillForm {
  static final String MORE = "  |";

  private final StringBuilder lines = new StringBuilder();

  private SkillForm() {}

  /// A skill as text.
  public static String of(SkillText text) {
    var form = new SkillForm();
    form.value("name: ", text.name());
    form.value("category: ", text.category());
    form.value("description: ", text.description());
    form.section("tags", text.tags());
    form.section("sub-skills", text.subSkills());
    form.section("before", text.preconditions());
    form.parameters(text.parameters());
    form.steps(text.steps());
    form.section("after", text.postconditions());
    return form.lines.toString();
  }

  /// What somebody wrote so.
  ///
  /// @throws dev.praxis.core.Problem where a line is none of a skill, or there is no name
  public static SkillText read(String form) {
    return SkillFormReader.read(form);
  }

  private void section(String heading, List<String> items) {
    heading(heading, items);
    items.forEach(item -> value("- ", item));
  }

  private void parameters(List<Skill.Parameter> parameters) {
    heading("parameters", parameters);
    for (var parameter : parameters) {
      value("- {" + parameter.name() + "} ", parameter.description());
      if (!parameter.example().isEmpty()) {
        value("  like ", parameter.example());
      }
    }
  }

  private void steps(List<SkillText.Step> steps) {
    heading("steps", steps);
    var phase = "";
    for (var step : steps) {
      if (!step.phase().equals(phase)) {
        phase = step.phase();
        lines
            .append(phase.isEmpty() ? SkillText.NO_PHASE : SkillText.phaseLine(phase))
            .append('\n');
      }
      step(step);
    }
  }

  private void step(SkillText.Step step) {
    value("- ", step.action());
    step.parameters().forEach((name, value) -> value("  with " + name + " = ", value));
    if (!step.expected().isEmpty()) {
      value("  expect ", step.expected());
    }
    if (!step.subSkill().isEmpty()) {
      value("  replay ", step.subSkill());
    }
    if (step.slow()) {
      lines.append("  slow\n");
    }
  }

  private void heading(String heading, List<?> items) {
    if (!items.isEmpty()) {
      lines.append('\n').append(heading).append(":\n");
    }
  }

  private void value(String start, String value) {
    var rows = value.split("\\R", -1);
    lines.append((start + rows[0]).stripTrailing()).append('\n');
    for (int i = 1; i < rows.length; i++) {
      lines.append((MORE + " " + rows[i]).stripTrailing()).append('\n');
    }
  }
}
