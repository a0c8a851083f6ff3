package dev.praxis.desktop.skills.editing;

import dev.praxis.core.skills.Skill;
import java.util.List;

/// Parameters as lines to write: `name: what it is = example`.
final class ParameterLines {
  private ParameterLines() {}

  static String of(List<Skill.Parameter> parameters) {
    return String.join("\n", parameters.stream().map(ParameterLines::line).toList());
  }

  static List<Skill.Parameter> read(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(ParameterLines::parameter)
        .toList();
  }

  private static String line(Skill.Parameter parameter) {
    var example = parameter.example().isEmpty() ? "" : " = " + parameter.example();
    var description = parameter.description().isEmpty() ? "" : ": " + parameter.description();
    return parameter.name() + description + example;
  }

  /// The last ` = ` parts the example from the rest, the first `:` the name.
  private static Skill.Parameter parameter(String line) {
    int equals = line.lastIndexOf(" = ");
    var example = equals < 0 ? "" : line.substring(equals + 3).strip();
    var rest = equals < 0 ? line : line.substring(0, equals);
    int colon = rest.indexOf(':');
    return colon < 0
        ? new Skill.Parameter(rest.strip(), "", example)
        : new Skill.Parameter(
            rest.substring(0, colon).strip(), rest.substring(colon + 1).strip(), example);
  }
}
