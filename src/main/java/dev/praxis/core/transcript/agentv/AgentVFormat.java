package dev.praxis.core.transcript.agentv;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.FileNames;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.conversation.Conversation;
import dev.praxis.core.transcript.conversation.ListReading;
import dev.praxis.core.transcript.conversation.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/// A transcript as AgentV normalises it: an object with `schema_version` and `turns`.
public final class AgentVFormat implements TranscriptFormat {
  @Override
  public String name() {
    return "agentv";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    var document = sample.document();
    var version = document.path("schema_version").asText("");
    return version.startsWith("agentv.") && version.contains("transcript");
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    return ListReading.read("turns", bytes, events, tell -> new Reader(file, tell));
  }

  private static final class Reader implements ListReading.Reader {
    private final Path file;
    private final Conversation conversation;
    private final Messages messages;

    Reader(Path file, Consumer<TranscriptEvent> events) {
      this.file = file;
      conversation = new Conversation(1, "", events);
      messages = new Messages(conversation, _ -> false);
    }

    @Override
    public void around(String field, JsonNode value) {
      if (field.equals("target")) {
        conversation.notes().answeredBy(value.asText(""));
      }
    }

    @Override
    public void read(long line, JsonNode turn) {
      messages.read(line, turn);
    }

    /// Every sample's transcript is called alike; the test stands in the folder above.
    @Override
    public void end(long line) {
      var folder = file.getParent();
      var test = folder == null ? "" : FileNames.folder(folder);
      var key = test.isEmpty() ? FileNames.stem(file) : test + "/" + FileNames.folder(file);
      conversation.end(line, Conversation.Name.ofKey(key), "", test);
    }
  }
}
