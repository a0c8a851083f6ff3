package dev.praxis.mcp.tools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Shapes of contents, as JSON Schema. More may be in an answer than its shape says.
final class Output {
  static final Map<String, Object> TEXT = Map.of("type", "string");
  static final Map<String, Object> WHOLE = Map.of("type", "integer");
  static final Map<String, Object> NUMBER = Map.of("type", "number");
  static final Map<String, Object> FLAG = Map.of("type", "boolean");
  static final Map<String, Object> TEXTS = list(TEXT);
  static final Map<String, Object> RELIABILITY =
      object(
          "runs", WHOLE, "success", WHOLE, "partial", WHOLE, "failure", WHOLE, "low", NUMBER,
          "high", NUMBER);

  private Output() {}

  /// @param properties names and their shapes in turn; all of them are always there
  @SuppressWarnings("unchecked") // shapes are maps
  static Map<String, Object> object(Object... properties) {
    var shapes = new LinkedHashMap<String, Object>();
    for (int i = 0; i < properties.length; i += 2) {
      shapes.put((String) properties[i], (Map<String, Object>) properties[i + 1]);
    }
    return Map.of("type", "object", "properties", shapes, "required", List.copyOf(shapes.keySet()));
  }

  static Map<String, Object> list(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }
}
