package dev.praxis.core.transcript.whoandwhen;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.FileNames;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.conversation.Conversation;
import dev.praxis.core.transcript.conversation.ListReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/// A trace of a team of agents such as Magentic-One: a bare list of messages whose roles name who
/// speaks to whom: `Orchestrator (-> WebSurfer)`.
public final class TeamTraceFormat implements TranscriptFormat {
  @Override
  public String name() {
    return "team-trace";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    if (!sample.document().isArray()) {
      return false;
    }
    for (var message : sample.document()) {
      var role = message.path("role").asText("");
      if (message.has("content") && role.startsWith("Orchestrator")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    return ListReading.read("", bytes, events, tell -> new Reader(FileNames.stem(file), tell));
  }

  private static final class Reader implements ListReading.Reader {
    private final String name;
    private final Conversation conversation;
    private final Actors actors;

    Reader(String name, Consumer<TranscriptEvent> events) {
      this.name = name;
      conversation = new Conversation(1, "", events);
      actors = new Actors(conversation);
    }

    @Override
    public void around(String field, JsonNode value) {}

    @Override
    public void read(long line, JsonNode message) {
      actors.read(line, message);
    }

    @Override
    public void end(long line) {
      conversation.end(line, Conversation.Name.ofKey(name), "", name);
    }
  }
}
