package dev.praxis.core.skills.folder.document;

import dev.praxis.core.skills.Skill;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A parameter as it stands in a list: `` `{port}`: where it listens (example: `8080`) ``.
final class ParameterText {
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:\\*\\*)?`?\\{?([A-Za-z_][\\w-]*)}?`?(?:\\*\\*)?(?: ?[:—–-](?:\\*\\*)?(?: (.*?))?)?"
              + "(?: ?\\((?:example|e\\.g\\.):? `([^`]*)`\\))?",
          Pattern.DOTALL);

  private ParameterText() {}

  /// Empty where the item tells of no parameter.
  static Optional<Skill.Parameter> read(String item) {
    var parameter = ITEM.matcher(item);
    return parameter.matches()
        ? Optional.of(
            new Skill.Parameter(
                parameter.group(1), text(parameter.group(2)), text(parameter.group(3))))
        : Optional.empty();
  }

  static String of(Skill.Parameter parameter) {
    return "`{%s}`%s%s"
        .formatted(
            parameter.name(),
            parameter.description().isEmpty() ? "" : ": " + parameter.description(),
            parameter.example().isEmpty() ? "" : " (example: `%s`)".formatted(parameter.example()));
  }

  private static String text(@Nullable String group) {
    return group == null ? "" : group;
  }
}
