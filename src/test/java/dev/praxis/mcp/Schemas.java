package dev.praxis.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.Map;

/// Holds answers against the schemas that tools declare.
final class Schemas {
  private Schemas() {}

  /// The output schema of each tool, by its name.
  static Map<String, Schema> outputs(JsonNode tools) {
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    var schemas = new HashMap<String, Schema>();
    tools.forEach(tool ->
        schemas.put(tool.path("name").asText(), registry.getSchema(tool.path("outputSchema"))));
    return schemas;
  }

  static void requireFit(Schema schema, JsonNode content) {
    assertThat(schema.validate(content)).as("%s", content).isEmpty();
  }
}
