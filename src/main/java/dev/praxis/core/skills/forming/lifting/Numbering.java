package dev.praxis.core.skills.forming.lifting;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers the parameters that are left anew, so that the only file is no `{file_7}`.
record Numbering(Map<String, String> names) {
  private static final Pattern NUMBER = Pattern.compile("_\\d+$");
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)\\}");

  /// @param used in order of their first use
  static Numbering of(List<Skill.Parameter> used) {
    var names = new LinkedHashMap<String, String>();
    var counts = new HashMap<String, Integer>();
    for (var parameter : used) {
      var base = NUMBER.matcher(parameter.name()).replaceFirst("");
      int number = counts.merge(base, 1, Integer::sum);
      names.put(parameter.name(), number == 1 ? base : base + "_" + number);
    }
    return new Numbering(names);
  }

  Skill.Parameter of(Skill.Parameter parameter) {
    return new Skill.Parameter(
        name(parameter.name()), parameter.description(), in(parameter.example()));
  }

  SkillText.Step inStep(SkillText.Step step) {
    var given = new LinkedHashMap<String, String>();
    step.parameters()
        .forEach((name, value) ->
            given.put(value.equals("{" + name + "}") ? name(name) : name, in(value)));
    return SkillText.Step.of(in(step.action()), given, step.expected());
  }

  private String name(String old) {
    return names.getOrDefault(old, old);
  }

  private String in(String text) {
    return NAME.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement("{" + name(found.group(1)) + "}"));
  }
}
