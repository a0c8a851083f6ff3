package dev.praxis.core.transcript.whoandwhen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Voice;
import dev.praxis.core.transcript.FileNames;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.Labelled;
import dev.praxis.core.transcript.TranscriptEvent.Labelled.Tag;
import dev.praxis.core.transcript.conversation.Conversation;
import dev.praxis.core.transcript.conversation.ListReading;
import dev.praxis.core.transcript.conversation.TagName;
import dev.praxis.core.transcript.conversation.TaskTitle;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads one annotated trace into one session.
final class AnnotatedReader implements ListReading.Reader {
  /// Where nobody names the kind of mistake.
  private static final String DECISIVE = "decisive_mistake";

  private final Path file;
  private final Conversation conversation;
  private final Actors actors;
  private final ObjectNode annotation = JsonNodeFactory.instance.objectNode();

  AnnotatedReader(Path file, Consumer<TranscriptEvent> events) {
    this.file = file;
    conversation = new Conversation(1, "", events);
    actors = new Actors(conversation);
  }

  @Override
  public void around(String field, JsonNode value) {
    annotation.set(field, value);
    if (field.equals("question")) {
      conversation.notes().titled(TaskTitle.of(value.asText("")));
    }
  }

  @Override
  public void read(long line, JsonNode message) {
    actors.read(line, message);
  }

  @Override
  public void end(long line) {
    var step = conversation.step(line, null);
    step.said(EventKind.META, said());
    conversation.tell(label(line));
    var task = text("question_ID");
    var key = FileNames.folder(file) + "/" + FileNames.stem(file);
    conversation.end(line, Conversation.Name.ofKey(key), "", task);
  }

  private Labelled label(long line) {
    var outcome = outcome();
    var basis = "annotated in Who&When";
    if (outcome != null) {
      basis += outcome == Outcome.FAILURE ? ": the answer is not right" : ": the answer is right";
    }
    return new Labelled(line, outcome, Voice.LABEL, basis, mistake(), null);
  }

  private List<Tag> mistake() {
    var reason = text("mistake_agent") + ": " + text("mistake_reason");
    if (text("mistake_agent").isEmpty() && text("mistake_reason").isEmpty()) {
      return List.of();
    }
    var kind = TagName.of(text("mistake_type"));
    return List.of(new Tag(kind.isEmpty() ? DECISIVE : kind, mistakeStep(), reason));
  }

  private @Nullable Integer mistakeStep() {
    var number = annotation.path("mistake_step").asText("").strip();
    return number.matches("\\d{1,6}") ? actors.stepOf(Integer.parseInt(number)) : null;
  }

  private @Nullable Outcome outcome() {
    for (var name : List.of("is_correct", "is_corrected")) {
      var said = annotation.path(name);
      if (said.isBoolean()) {
        return said.booleanValue() ? Outcome.SUCCESS : Outcome.FAILURE;
      }
    }
    return text("mistake_agent").isEmpty() ? null : Outcome.FAILURE;
  }

  private String said() {
    return "Right answer: %s\nDecisive mistake by %s at message %s: %s"
        .formatted(
            text("ground_truth"),
            text("mistake_agent"),
            text("mistake_step"),
            text("mistake_reason"));
  }

  private String text(String field) {
    return annotation.path(field).asText("").strip();
  }
}
