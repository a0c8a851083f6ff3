package dev.praxis.mcp.tools;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.skills.finding.AgentText;
import dev.praxis.mcp.arguments.Arguments;
import dev.praxis.mcp.arguments.Field;
import dev.praxis.mcp.calls.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Hands out the rules in force.
public final class GetRules implements Tool {
  private final ApprovedRules rules;

  public GetRules(ApprovedRules rules) {
    this.rules = rules;
  }

  @Override
  public String name() {
    return "get_rules";
  }

  @Override
  public String title() {
    return "Get the rules";
  }

  @Override
  public String description() {
    return """
    Hands out the rules of conduct that a person approved, one line each. Call it once when you \
    begin to work, unless your instruction file holds them already, and follow them. They hold \
    besides what you are told in the conversation; where the two differ, ask.\
    """;
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.optional(
            "project",
            new Field.Text(Limits.LINE),
            "Only rules that were learned in this project or in no particular one; its name or"
                + " folder."),
        Field.optional(
            "scope",
            new Field.Choice(List.of("personal", "project", "path")),
            "Only rules that hold for one person, for everybody in a project, or for some files."));
  }

  @Override
  public Map<String, Object> output() {
    return Output.object(
        "rules",
        Output.list(
            Output.object(
                "id",
                Output.WHOLE,
                "text",
                Output.TEXT,
                "scope",
                Output.TEXT,
                "path",
                Output.TEXT,
                "tags",
                Output.TEXTS)),
        "tokens",
        Output.WHOLE);
  }

  @Override
  public boolean writes() {
    return false;
  }

  @Override
  public Answer call(Arguments arguments, Caller caller) {
    var project = arguments.text("project").strip();
    var scope = arguments.text("scope");
    var chosen =
        rules.list().stream()
            .filter(rule -> project.isEmpty() || isOf(rule, project))
            .filter(rule -> scope.isEmpty() || rule.scope().word().equals(scope))
            .toList();
    var content = new LinkedHashMap<String, Object>();
    content.put("rules", chosen.stream().map(GetRules::content).toList());
    content.put("tokens", chosen.stream().mapToInt(Rule::tokens).sum());
    return new Answer(ApprovedRules.text(chosen), content);
  }

  private static boolean isOf(Rule rule, String project) {
    return rule.projects().isEmpty()
        || rule.projects().stream().anyMatch(each -> each.equals(project) || isLast(each, project));
  }

  /// Whether one is the name of the folder the other one is the path of.
  private static boolean isLast(String known, String asked) {
    return known.endsWith("/" + asked) || asked.endsWith("/" + known);
  }

  private static Map<String, Object> content(Rule rule) {
    var content = new LinkedHashMap<String, Object>();
    content.put("id", rule.id());
    content.put("text", AgentText.inert(rule.text()));
    content.put("scope", rule.scope().word());
    content.put("path", rule.scope().pathGlob());
    content.put("tags", rule.tags());
    return content;
  }
}
