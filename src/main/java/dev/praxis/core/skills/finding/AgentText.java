package dev.praxis.core.skills.finding;

import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an agent reads of a skill, to the letter. Whatever a skill says stays inside its own lines:
/// it can neither end the text nor open another one.
public final class AgentText {
  /// About 3,000 tokens.
  public static final int LONGEST = 12_000;

  private static final int LONGEST_SECTION = 1_500;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][\\w.-]*)}");

  private AgentText() {}

  /// Of a skill.
  ///
  /// @param values of its parameters, by name; a `{name}` without one stays as it is
  public static String of(Skill skill, Map<String, String> values) {
    var text = new StringBuilder();
    text.append("<skill name=\"").append(Inert.name(skill.name())).append("\" version=\"");
    text.append(skill.version()).append("\">\n");
    text.append(reliability(skill)).append('\n');
    line(text, "", filled(skill.description(), values));
    section(text, "Before you start, make sure that:", skill.preconditions(), values);
    parameters(text, skill.parameters(), values);
    var end = end(skill, values);
    steps(text, skill.steps(), values, LONGEST - end.length());
    return text.append(end).append("</skill>\n").toString();
  }

  /// What an agent chooses by: the name, when to use it, how sure it is.
  public static String brief(Skill skill) {
    return "%s (version %d, %d %s)\n%s\n%s\n"
        .formatted(
            Inert.name(skill.name()),
            skill.version(),
            skill.steps().size(),
            skill.steps().size() == 1 ? "step" : "steps",
            inert(skill.description()),
            reliability(skill));
  }

  /// A text on one line, in which nothing can be taken for anything but words.
  public static String inert(String text) {
    return Inert.lines(text.replaceAll("\\s+", " "), "");
  }

  /// All that an agent gets, the best first.
  public static String of(Findings findings) {
    if (findings.found().isEmpty()) {
      return "No skill fits this task.\n";
    }
    var text = new StringBuilder();
    findings.found().forEach(found -> text.append(of(found.skill(), Map.of())));
    return text.toString();
  }

  /// In words, with runs and interval; never a share alone.
  public static String reliability(Skill skill) {
    var reliability = skill.reliability();
    if (reliability.runs() == 0) {
      return "Reliability: no verified run yet; taken on trust at %.0f %%."
          .formatted(100 * skill.prior());
    }
    return "Reliability: %.1f %% of %d verified %s (%s), 95 %% interval %.1f to %.1f %%."
        .formatted(
            100 * reliability.point(),
            reliability.runs(),
            reliability.runs() == 1 ? "run" : "runs",
            counts(reliability),
            100 * reliability.interval().low(),
            100 * reliability.interval().high());
  }

  private static String counts(Reliability reliability) {
    return "%d success, %d partial, %d failure"
        .formatted(reliability.success(), reliability.partial(), reliability.failure());
  }

  private static void parameters(
      StringBuilder text, List<Skill.Parameter> parameters, Map<String, String> values) {
    var open = parameters.stream().filter(each -> !values.containsKey(each.name())).toList();
    section(text, "Fill in:", open.stream().map(AgentText::open).toList(), Map.of());
  }

  private static String open(Skill.Parameter parameter) {
    var like = parameter.example().isBlank() ? "" : ", like " + parameter.example();
    return "{" + parameter.name() + "} " + parameter.description() + like;
  }

  /// As many as there is room for; that some are missing is said, for half a procedure is worse
  /// than none.
  private static void steps(
      StringBuilder text, List<Skill.Step> steps, Map<String, String> values, int longest) {
    text.append("Steps:\n");
    var phase = "";
    for (var step : steps) {
      var lines = new StringBuilder();
      if (!step.phase().isBlank() && !step.phase().equals(phase)) {
        lines.append(SkillText.phaseLine(Inert.name(step.phase()))).append('\n');
      }
      phase = step.phase();
      step(lines, step, values);
      if (text.length() + lines.length() > longest) {
        text.append(
            "Steps %d to %d are left out for their length. Ask for the whole skill before you begin.\n"
                .formatted(step.seq(), steps.getLast().seq()));
        return;
      }
      text.append(lines);
    }
  }

  private static void step(StringBuilder text, Skill.Step step, Map<String, String> values) {
    var slow = step.slow() ? " (takes long)" : "";
    line(text, step.seq() + ". ", filled(step.action(), values) + slow);
    if (!step.subSkill().isBlank()) {
      line(text, "   By the skill: ", step.subSkill());
    }
    var with = new ArrayList<String>();
    step.parameters()
        .forEach((name, value) -> {
          var filled = filled(value, values);
          if (!filled.equals("{" + name + "}")) { // says nothing the action does not
            with.add(name + " = " + filled);
          }
        });
    if (!with.isEmpty()) {
      line(text, "   With: ", String.join("; ", with));
    }
    if (!step.expected().isBlank()) {
      line(text, "   Expect: ", filled(step.expected(), values));
    }
  }

  private static String end(Skill skill, Map<String, String> values) {
    var text = new StringBuilder();
    section(text, "When you are done, this holds:", skill.postconditions(), values);
    return text.toString();
  }

  private static void section(
      StringBuilder text, String heading, List<String> lines, Map<String, String> values) {
    if (lines.isEmpty()) {
      return;
    }
    text.append(heading).append('\n');
    int room = text.length() + LONGEST_SECTION;
    for (int i = 0; i < lines.size(); i++) {
      if (text.length() > room) {
        text.append("- and %d more\n".formatted(lines.size() - i));
        return;
      }
      line(text, "- ", filled(lines.get(i), values));
    }
  }

  private static void line(StringBuilder text, String start, String content) {
    if (!content.isBlank()) {
      text.append(start).append(Inert.lines(content, "   ")).append('\n');
    }
  }

  private static String filled(String text, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> {
          var value = values.get(found.group(1));
          return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
  }
}
