package dev.praxis.core.skills.written;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads back what [SkillForm] writes. Blank lines and white space at the ends of lines say
/// nothing.
final class SkillFormReader {
  private static final Pattern PHASE = Pattern.compile("--- Phase: (.*) ---");
  private static final Pattern PARAMETER = Pattern.compile("- \\{([^{}]+)} ?(.*)");
  private static final Pattern WITH = Pattern.compile(" {2}with (.+?) =(?: (.*))?");
  private static final List<String> HEAD = List.of("name", "category", "description");
  private static final List<String> SECTIONS =
      List.of("tags", "sub-skills", "before", "parameters", "steps", "after");

  private final Map<String, StringBuilder> head = new LinkedHashMap<>();
  private final Map<String, List<StringBuilder>> items = new LinkedHashMap<>();
  private final List<ParameterLines> parameters = new ArrayList<>();
  private final List<StepLines> steps = new ArrayList<>();
  private String section = "";
  private String phase = "";
  private @Nullable StringBuilder value;
  private int number;

  private SkillFormReader() {}

  /// @throws Problem where a line is none of a skill, or there is no name
  static SkillText read(String form) {
    var reader = new SkillFormReader();
    form.lines().forEach(line -> reader.line(line.stripTrailing()));
    return reader.text();
  }

  private static final class ParameterLines {
    private final String name;
    private final StringBuilder description;
    private final StringBuilder example = new StringBuilder();

    private ParameterLines(String name, String description) {
      this.name = name;
      this.description = new StringBuilder(description);
    }
  }

  private static final class StepLines {
    private final StringBuilder action;
    private final String phase;
    private final Map<String, StringBuilder> with = new LinkedHashMap<>();
    private final StringBuilder expected = new StringBuilder();
    private final StringBuilder replay = new StringBuilder();
    private boolean slow;

    private StepLines(String action, String phase) {
      this.action = new StringBuilder(action);
      this.phase = phase;
    }

    private SkillText.Step step() {
      return new SkillText.Step(
          action.toString(), values(with), expected.toString(), phase, replay.toString(), slow);
    }
  }

  private void line(String line) {
    number++;
    if (line.isEmpty()) {
      return;
    }
    if (line.startsWith(SkillForm.MORE)) {
      more(line);
    } else if (line.endsWith(":") && SECTIONS.contains(line.substring(0, line.length() - 1))) {
      section = line.substring(0, line.length() - 1);
      value = null;
    } else if (line.startsWith("--- ") && section.equals("steps")) {
      phase(line);
    } else if (line.equals("-") || line.startsWith("- ")) {
      item(line);
    } else if (line.startsWith("  ")) {
      detail(line);
    } else {
      headLine(line);
    }
  }

  private void more(String line) {
    if (value == null) {
      throw refusal("goes on with nothing");
    }
    var rest = line.substring(SkillForm.MORE.length());
    value.append('\n').append(rest.startsWith(" ") ? rest.substring(1) : rest);
  }

  private void phase(String line) {
    var named = PHASE.matcher(line);
    if (!named.matches() && !line.equals(SkillText.NO_PHASE)) {
      throw refusal("is no `--- Phase: name ---`");
    }
    phase = named.matches() ? named.group(1) : "";
    value = null;
  }

  private void item(String line) {
    var text = line.length() < 2 ? "" : line.substring(2);
    switch (section) {
      case "" -> throw refusal("stands under no heading");
      case "steps" -> {
        var step = new StepLines(text, phase);
        steps.add(step);
        value = step.action;
      }
      case "parameters" -> {
        var parts = PARAMETER.matcher(line);
        if (!parts.matches()) {
          throw refusal("is no `- {name} what it stands for`");
        }
        var parameter = new ParameterLines(parts.group(1), parts.group(2));
        parameters.add(parameter);
        value = parameter.description;
      }
      default -> {
        value = new StringBuilder(text);
        items.computeIfAbsent(section, _ -> new ArrayList<>()).add(value);
      }
    }
  }

  private void detail(String line) {
    if (section.equals("parameters") && !parameters.isEmpty() && starts(line, "like")) {
      value = parameters.getLast().example.append(rest(line, "like"));
    } else if (section.equals("steps") && !steps.isEmpty()) {
      stepDetail(line, steps.getLast());
    } else {
      throw refusal("belongs to nothing; further lines of a text begin with `  | `");
    }
  }

  private void stepDetail(String line, StepLines step) {
    var with = WITH.matcher(line);
    if (with.matches()) {
      value = new StringBuilder(with.group(2) == null ? "" : with.group(2));
      step.with.put(with.group(1), value);
    } else if (starts(line, "expect")) {
      value = step.expected.append(rest(line, "expect"));
    } else if (starts(line, "replay")) {
      value = step.replay.append(rest(line, "replay"));
    } else if (line.equals("  slow")) {
      step.slow = true;
      value = null;
    } else {
      throw refusal("is no `with`, `expect`, `replay` or `slow` of a step");
    }
  }

  private void headLine(String line) {
    int colon = line.indexOf(':');
    var key = colon < 0 ? "" : line.substring(0, colon);
    if (!HEAD.contains(key)) {
      throw refusal("is none of a skill");
    }
    var rest = line.substring(colon + 1);
    value = new StringBuilder(rest.startsWith(" ") ? rest.substring(1) : rest);
    head.put(key, value);
  }

  private static boolean starts(String line, String word) {
    return line.equals("  " + word) || line.startsWith("  " + word + " ");
  }

  private static String rest(String line, String word) {
    return line.substring(Math.min(line.length(), word.length() + 3));
  }

  private SkillText text() {
    var name = head.getOrDefault("name", new StringBuilder()).toString().strip();
    if (name.isEmpty()) {
      throw new Problem(
          "The text has no line `name:`.", "Begin it with `name: ` and the name of the skill.");
    }
    return new SkillText(
        name,
        head.getOrDefault("description", new StringBuilder()).toString(),
        head.getOrDefault("category", new StringBuilder()).toString().strip(),
        items("before"),
        parameters.stream()
            .map(each ->
                new Skill.Parameter(
                    each.name, each.description.toString(), each.example.toString()))
            .toList(),
        steps.stream().map(StepLines::step).toList(),
        items("after"),
        items("tags"),
        items("sub-skills"));
  }

  private List<String> items(String of) {
    return items.getOrDefault(of, List.of()).stream().map(StringBuilder::toString).toList();
  }

  private static Map<String, String> values(Map<String, StringBuilder> lines) {
    var values = new LinkedHashMap<String, String>();
    lines.forEach((name, each) -> values.put(name, each.toString()));
    return values;
  }

  private Problem refusal(String why) {
    return new Problem(
        "Line %d of the text %s.".formatted(number, why),
        "Look at how `praxis skills show SKILL --text` writes a skill.");
  }
}
