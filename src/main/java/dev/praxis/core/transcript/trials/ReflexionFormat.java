package dev.praxis.core.transcript.trials;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Voice;
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
import java.util.regex.Pattern;

/// Results of one trial of Reflexion: a JSON list with, for each environment, whether the agent
/// succeeded and the lessons it carries into the next trial.
public final class ReflexionFormat implements TranscriptFormat {
  private static final Pattern TRIAL = Pattern.compile("(\\d{1,6})$");

  @Override
  public String name() {
    return "reflexion";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    var first = sample.document().path(0);
    return first.has("name") && first.has("is_success") && first.path("memory").isArray();
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    return ListReading.read("", bytes, events, tell -> new Reader(file, tell));
  }

  /// Each environment is one session; its trials follow from each other.
  private static final class Reader implements ListReading.Reader {
    private final String run;
    private final String file;
    private final int trial;
    private final Consumer<TranscriptEvent> events;

    Reader(Path file, Consumer<TranscriptEvent> events) {
      this.run = FileNames.folder(file);
      this.file = FileNames.stem(file);
      this.events = events;
      var number = TRIAL.matcher(this.file);
      trial = number.find() ? Integer.parseInt(number.group(1)) : -1;
    }

    @Override
    public void around(String field, JsonNode value) {}

    @Override
    public void end(long line) {}

    @Override
    public void read(long line, JsonNode result) {
      var name = result.path("name").asText("");
      var conversation = new Conversation(line, name + "#" + line, events);
      var step = conversation.step(line, null);
      for (var lesson : result.path("memory")) {
        step.saidUnlessBlank(EventKind.REASONING, lesson.asText("").strip());
      }
      var ending = result.path("is_success").asBoolean() ? Outcome.SUCCESS : Outcome.FAILURE;
      var basis = "is_success " + result.path("is_success").asText("missing") + " of Reflexion";
      step.said(EventKind.META, "%s in %s: %s".formatted(name, file, ending.word()));
      conversation.ended(
          line, Voice.CHECK, result.path("is_success").isBoolean() ? ending : null, basis);
      conversation.notes().titled("%s, %s".formatted(name, file.replace('_', ' ')));
      conversation.end(line, name(name), "", name);
    }

    private Conversation.Name name(String environment) {
      if (trial < 0) {
        return Conversation.Name.ofKey(run + "/" + file + "/" + environment);
      }
      var id = id(environment, trial);
      return trial == 0
          ? new Conversation.Name(id, id, "", "")
          : new Conversation.Name(id, id, id(environment, trial - 1), "fork");
    }

    private String id(String environment, int number) {
      return run + "/" + environment + "/trial-" + number;
    }
  }
}
