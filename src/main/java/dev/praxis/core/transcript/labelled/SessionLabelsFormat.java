package dev.praxis.core.transcript.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Voice;
import dev.praxis.core.transcript.JsonLines;
import dev.praxis.core.transcript.JsonTree;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.Annotates;
import dev.praxis.core.transcript.TranscriptEvent.Labelled;
import dev.praxis.core.transcript.TranscriptEvent.Labelled.Tag;
import dev.praxis.core.transcript.TranscriptEvent.Other;
import dev.praxis.core.transcript.TranscriptEvent.Unreadable;
import dev.praxis.core.transcript.TranscriptFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Labels of sessions in other files, one JSON object a line: `session` names the session, `tag` or
/// `tags` what went wrong, `outcome` how it ended.
public final class SessionLabelsFormat implements TranscriptFormat {
  @Override
  public String name() {
    return "session-labels";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    var records = sample.records();
    return !records.isEmpty() && isLabel(records.getFirst());
  }

  private static boolean isLabel(JsonNode record) {
    return record.path("session").isTextual()
        && !record.has("message")
        && (record.path("tag").isTextual()
            || record.path("tags").isArray()
            || outcome(record) != null);
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    var labels =
        new JsonLines.Values() {
          @Override
          public void value(long line, JsonNode record) {
            events.accept(new Other(line, isLabel(record) ? "label" : "untyped"));
            if (isLabel(record)) {
              events.accept(
                  new Annotates(line, record.path("session").asText(), label(line, record)));
            }
          }

          @Override
          public void unreadable(long line, String reason, String excerpt) {
            events.accept(new Unreadable(line, reason, excerpt));
          }
        };
    return new JsonLines(new JsonTree(JsonTree.Fields.ALL), labels).read(bytes);
  }

  private static Labelled label(long line, JsonNode record) {
    var tags = new ArrayList<Tag>();
    var reason = record.path("comment").asText(record.path("kind").asText("")).replace('_', ' ');
    if (record.path("tag").isTextual() && !record.path("tag").asText().isBlank()) {
      tags.add(new Tag(record.path("tag").asText().strip(), null, reason));
    }
    for (var tag : record.path("tags")) {
      if (tag.isTextual() && !tag.textValue().isBlank()) {
        tags.add(new Tag(tag.textValue().strip(), null, reason));
      }
    }
    var outcome = outcome(record);
    var basis = outcome == null ? "" : "labelled " + outcome.word();
    return new Labelled(line, outcome, Voice.LABEL, basis, tags, null);
  }

  private static @Nullable Outcome outcome(JsonNode record) {
    var word = record.path("outcome").asText("").strip();
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.word().equalsIgnoreCase(word))
        .findFirst()
        .orElse(null);
  }
}
