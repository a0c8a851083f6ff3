package dev.praxis.core.skills.forming.drafting;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Names in braces: `{service}`.
final class Placeholder {
  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][\\w.-]{0,63})}");

  private Placeholder() {}

  /// Each name in the steps once, in their order.
  static List<Skill.Parameter> parameters(List<Step> steps) {
    var names = new LinkedHashSet<String>();
    for (var step : steps) {
      var told = step.action() + "\n" + step.expected();
      NAME.matcher(told).results().forEach(found -> names.add(found.group(1)));
    }
    return names.stream()
        .map(name -> new Skill.Parameter(name, name.replace('_', ' '), ""))
        .toList();
  }
}
