package dev.praxis.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;

/// What a sub-agent said, as the session that started it tells it: the step itself, and the thread
/// around it once more.
final class SubAgentSteps {
  private SubAgentSteps() {}

  /// The fields of a step with about so much text.
  static void write(JsonGenerator json, Words words, Instant at, double text) throws IOException {
    var said = words.text(text * 0.25);
    json.writeStringField("prompt", "");
    json.writeObjectFieldStart("message");
    json.writeStringField("type", "assistant");
    json.writeStringField("uuid", words.uuid());
    json.writeStringField("timestamp", at.toString());
    json.writeObjectFieldStart("message");
    json.writeStringField("role", "assistant");
    json.writeArrayFieldStart("content");
    json.writeStartObject();
    json.writeStringField("type", "text");
    json.writeStringField("text", said);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("normalizedMessages");
    json.writeString(said);
    json.writeString(words.text(text * 0.5));
    json.writeEndArray();
  }
}
