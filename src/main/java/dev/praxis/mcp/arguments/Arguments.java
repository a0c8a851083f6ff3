package dev.praxis.mcp.arguments;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.SkillText.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The arguments of one call, each of the shape it was declared with.
public final class Arguments {
  private final Map<String, Object> values;

  private Arguments(Map<String, Object> values) {
    this.values = values;
  }

  /// Checks what an agent sent.
  ///
  /// @param sent null where it sent none
  /// @throws Problem where something is missing, unknown, of another type, or too long; says which
  ///   and what would be right
  public static Arguments of(List<Field> fields, @Nullable Map<String, Object> sent) {
    var given = sent == null ? Map.<String, Object>of() : sent;
    for (var name : given.keySet()) {
      if (fields.stream().noneMatch(field -> field.name().equals(name))) {
        throw new Problem(
            "There is no argument “%s”.".formatted(Checks.shown(name)),
            "Use only: " + names(fields) + ".");
      }
    }
    var values = new LinkedHashMap<String, Object>();
    for (var field : fields) {
      var value = given.get(field.name());
      if (value != null) {
        values.put(field.name(), Checks.checked(field, value));
      } else if (field.required()) {
        throw new Problem(
            "The argument “%s” is missing.".formatted(field.name()),
            "Send it: " + field.description());
      }
    }
    return new Arguments(values);
  }

  private static String names(List<Field> fields) {
    return fields.stream().map(Field::name).collect(Collectors.joining(", "));
  }

  /// Empty where it was left out.
  public String text(String name) {
    return (String) values.getOrDefault(name, "");
  }

  /// Words, or others where it was left out.
  public String text(String name, String otherwise) {
    return (String) values.getOrDefault(name, otherwise);
  }

  /// A number, or another where it was left out.
  public int whole(String name, int otherwise) {
    return (int) values.getOrDefault(name, otherwise);
  }

  /// Zero where it was left out.
  public double share(String name) {
    return (double) values.getOrDefault(name, 0.0);
  }

  public boolean flag(String name) {
    return (boolean) values.getOrDefault(name, false);
  }

  /// Empty where it was left out.
  @SuppressWarnings("unchecked") // put in by Checks
  public Map<String, String> values(String name) {
    return (Map<String, String>) values.getOrDefault(name, Map.of());
  }

  @SuppressWarnings("unchecked") // put in by Checks
  public List<Step> steps(String name) {
    return (List<Step>) values.getOrDefault(name, List.of());
  }
}
