package dev.praxis.mcp.tools;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.finding.AgentText;
import dev.praxis.mcp.arguments.Arguments;
import dev.praxis.mcp.arguments.Field;
import dev.praxis.mcp.calls.Caller;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Hands out the steps of a skill.
public final class GetSkill implements Tool {
  private final ApprovedSkills skills;

  public GetSkill(ApprovedSkills skills) {
    this.skills = skills;
  }

  @Override
  public String name() {
    return "get_skill";
  }

  @Override
  public String title() {
    return "Get a skill";
  }

  @Override
  public String description() {
    return """
    Hands out one skill in full: what must hold before you start, every step with what to expect, \
    and what holds afterwards. Give values for its parameters where you know them, and they are \
    filled in; names in braces that stay open are yours to fill. Check each step against what it \
    says to expect. Afterwards call record_outcome, also where it failed.\
    """;
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required("id", new Field.Text(Limits.NAME), "the name of the skill, or its number."),
        Field.optional(
            "parameters",
            new Field.Values(Limits.VALUES, Limits.STEP),
            "Values by the names of the skill's parameters, such as {\"domain\": \"example.org\"}."));
  }

  @Override
  public Map<String, Object> output() {
    return Output.object(
        "id",
        Output.WHOLE,
        "name",
        Output.TEXT,
        "version",
        Output.WHOLE,
        "text",
        Output.TEXT,
        "open_parameters",
        Output.TEXTS,
        "reliability",
        Output.RELIABILITY);
  }

  @Override
  public boolean writes() {
    return false;
  }

  @Override
  public Answer call(Arguments arguments, Caller caller) {
    var skill = skills.find(arguments.text("id").strip());
    var values = arguments.values("parameters");
    requireKnown(skill, values);
    var text = AgentText.of(skill, values);
    var content = SkillContent.of(skill);
    content.put("text", text);
    content.put(
        "open_parameters",
        names(skill).stream().filter(name -> !values.containsKey(name)).toList());
    return new Answer(text, content);
  }

  private static void requireKnown(Skill skill, Map<String, String> values) {
    var names = names(skill);
    for (var name : values.keySet()) {
      if (!names.contains(name)) {
        throw new Problem(
            "%s has no parameter “%s”.".formatted(skill.name(), AgentText.inert(name)),
            names.isEmpty()
                ? "Leave `parameters` out: it has none."
                : "Use only: " + names.stream().collect(Collectors.joining(", ")) + ".");
      }
    }
  }

  private static List<String> names(Skill skill) {
    return skill.parameters().stream().map(Skill.Parameter::name).toList();
  }
}
