package dev.praxis.mcp.arguments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One argument of a tool, as an agent is told of it and as what comes is checked.
///
/// @param description for an agent that knows nothing else
public record Field(String name, String description, boolean required, Shape shape) {

  /// What values there are.
  public sealed interface Shape {}

  /// Words, of at most so many characters.
  public record Text(int longest) implements Shape {}

  /// One of a few words.
  public record Choice(List<String> words) implements Shape {
    public Choice {
      words = List.copyOf(words);
    }
  }

  /// A whole number between two others, both included.
  public record Whole(int least, int most) implements Shape {}

  /// A number from 0 to 1.
  public record Share() implements Shape {}

  /// Yes or no.
  public record Flag() implements Shape {}

  /// Words by name.
  public record Values(int most, int longest) implements Shape {}

  /// Steps of a procedure: each with `action`, and `expected` where it can be seen to have worked.
  public record Steps(int most, int longest) implements Shape {}

  public static Field required(String name, Shape shape, String description) {
    return new Field(name, description, true, shape);
  }

  public static Field optional(String name, Shape shape, String description) {
    return new Field(name, description, false, shape);
  }

  /// As JSON Schema.
  Map<String, Object> schema() {
    var schema = new LinkedHashMap<String, Object>();
    switch (shape) {
      case Text(var longest) -> schema.putAll(text(longest));
      case Choice(var words) -> {
        schema.put("type", "string");
        schema.put("enum", words);
      }
      case Whole(var least, var most) -> {
        schema.put("type", "integer");
        schema.put("minimum", least);
        schema.put("maximum", most);
      }
      case Share _ -> {
        schema.put("type", "number");
        schema.put("minimum", 0);
        schema.put("maximum", 1);
      }
      case Flag _ -> schema.put("type", "boolean");
      case Values(var most, var longest) -> {
        schema.put("type", "object");
        schema.put("maxProperties", most);
        schema.put("additionalProperties", text(longest));
      }
      case Steps(var most, var longest) -> {
        schema.put("type", "array");
        schema.put("minItems", 1);
        schema.put("maxItems", most);
        schema.put("items", step(longest));
      }
    }
    schema.put("description", sentence());
    return schema;
  }

  private String sentence() {
    return description.substring(0, 1).toUpperCase(Locale.ROOT) + description.substring(1);
  }

  private static Map<String, Object> text(int longest) {
    return Map.of("type", "string", "maxLength", longest);
  }

  private static Map<String, Object> step(int longest) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("action", described(longest, "What to do, in the imperative."));
    properties.put("expected", described(longest, "What is seen where it went well."));
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        List.of("action"),
        "additionalProperties",
        false);
  }

  private static Map<String, Object> described(int longest, String description) {
    return Map.of("type", "string", "maxLength", longest, "description", description);
  }

  /// As JSON Schema of all arguments of a tool.
  public static Map<String, Object> schema(List<Field> fields) {
    var properties = new LinkedHashMap<String, Object>();
    fields.forEach(field -> properties.put(field.name(), field.schema()));
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", fields.stream().filter(Field::required).map(Field::name).toList());
    schema.put("additionalProperties", false);
    return schema;
  }
}
