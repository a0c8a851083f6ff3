package dev.praxis.core.transcript.cline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.JsonElements;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.telling.Records;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// `api_conversation_history.json` of Cline and Roo: what went to the model and came back, people's
/// words and results wrapped in text.
public final class ClineApiFormat implements TranscriptFormat {
  static final String NAME = "cline";
  static final int VERSION = 1;
  private static final Pattern WRAPPED =
      Pattern.compile(
          "\\s*<(?:task|user_message|feedback|environment_details)>|\\[TASK RESUMPTION]");

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
    var list = sample.document();
    if (!list.isArray()) {
      return false;
    }
    for (var message : list) {
      if (!message.path("role").isTextual()) {
        return false;
      }
      if (isOfCline(message)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    var task = new TaskSession(file, events);
    var records = new Records(events, told -> new ApiReader(task, told));
    var counts = new JsonElements("messages", records, JsonElements.Header.NONE).read(bytes);
    records.end();
    return counts;
  }

  private static boolean isOfCline(JsonNode message) {
    if (message.path("role").asText("").equals("assistant")) {
      return message.path("modelInfo").isObject();
    }
    var content = message.path("content");
    for (var block : content.isArray() ? content : message.path("none")) {
      if (WRAPPED.matcher(block.path("text").asText("")).lookingAt()) {
        return true;
      }
    }
    return content.isTextual() && WRAPPED.matcher(content.textValue()).lookingAt();
  }
}
