package dev.praxis.core.instructions.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Handle;

/// Keeps where rules stood in the files they were read from.
final class OriginStore {
  private final ObjectMapper json = new ObjectMapper();

  /// As part of the decision that `handle` belongs to.
  void insert(Handle handle, long rule, InstructionLine from) {
    handle.execute(
        "INSERT INTO rule_origin (rule_id, file, line, heading) VALUES (?, ?, ?, ?)",
        rule,
        from.file().toString(),
        from.line(),
        headings(from));
  }

  private String headings(InstructionLine from) {
    try {
      return json.writeValueAsString(from.headings());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text is always JSON", e);
    }
  }
}
