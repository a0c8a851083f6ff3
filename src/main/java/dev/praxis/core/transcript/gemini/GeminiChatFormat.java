package dev.praxis.core.transcript.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.JsonElements;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.telling.Records;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/// Recordings that Gemini CLI keeps in `~/.gemini/tmp/*/chats`, each one JSON object.
public final class GeminiChatFormat implements TranscriptFormat {
  static final String NAME = "gemini-cli";
  static final int VERSION = 1;
  private static final Set<String> TYPES = Set.of("user", "gemini", "info", "warning", "error");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public boolean recognises(Sample sample) {
    var chat = sample.document();
    return chat.isObject()
        && ((isHeader(chat) && chat.path("messages").isArray())
            || isMessage(chat.path("messages").path(0)));
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    var chat = new Chat(file);
    var records = new Records(events, told -> new ChatReader(chat, told));
    var counts = new JsonElements("messages", records, chat).read(bytes);
    records.end();
    return counts;
  }

  static boolean isHeader(JsonNode record) {
    return record.path("sessionId").isTextual() && record.path("projectHash").isTextual();
  }

  static boolean isMessage(JsonNode record) {
    var type = record.path("type").asText("");
    boolean told = record.has("content") || record.has("toolCalls") || record.has("thoughts");
    return record.path("id").isTextual()
        && record.path("timestamp").isTextual()
        && !record.has("sessionId")
        && TYPES.contains(type)
        && told;
  }
}
