package dev.praxis.core.reflection.asking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The JSON Schema of a value like an example: all properties required, no other allowed.
final class ExampleSchema {
  private static final JsonMapper JSON = new JsonMapper();

  private ExampleSchema() {}

  /// @param example an object; of a list the first item tells of all
  static String of(String example) {
    try {
      return schema(JSON.readTree(example)).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the example is no JSON: " + example, e);
    }
  }

  private static ObjectNode schema(JsonNode example) {
    var schema = JSON.createObjectNode();
    switch (example.getNodeType()) {
      case OBJECT -> {
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        example
            .properties()
            .forEach(field -> {
              properties.set(field.getKey(), schema(field.getValue()));
              required.add(field.getKey());
            });
        schema.put("additionalProperties", false);
      }
      case ARRAY -> schema.put("type", "array").set("items", schema(example.path(0)));
      case NUMBER -> schema.put("type", "integer");
      case BOOLEAN -> schema.put("type", "boolean");
      case STRING -> schema.put("type", "string");
      case BINARY, MISSING, NULL, POJO ->
          throw new IllegalArgumentException("no example of anything: " + example);
    }
    return schema;
  }
}
