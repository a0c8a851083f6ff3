package dev.praxis.core.transcript.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.JsonElements;
import dev.praxis.core.transcript.JsonLines;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.conversation.Conversation;
import dev.praxis.core.transcript.conversation.Messages;
import dev.praxis.core.transcript.telling.ContentText;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the values of one file: messages that make one session together, or conversations that are
/// one each, with feedback or without.
final class ChatReader implements JsonLines.Values, JsonElements.Header {
  private static final List<String> IDS =
      List.of("session_id", "thread_id", "conversation_id", "id");

  private final String file;
  private final Consumer<TranscriptEvent> events;
  private final ObjectNode around = JsonNodeFactory.instance.objectNode();
  private @Nullable Conversation together;
  private @Nullable Messages messages;
  private long line = 1;
  private int conversations;

  ChatReader(String file, Consumer<TranscriptEvent> events) {
    this.file = file;
    this.events = events;
  }

  @Override
  public void field(String name, JsonNode value) {
    around.set(name, value);
    if (name.equals("system")) {
      system(together(), value);
    }
  }

  @Override
  public void unreadable(long badLine, String reason, String excerpt) {
    events.accept(new TranscriptEvent.Unreadable(badLine, reason, excerpt));
  }

  @Override
  public void value(long valueLine, JsonNode value) {
    line = valueLine;
    if (Shapes.isJudged(value)) {
      conversation(value, feedback(value));
    } else if (Shapes.isMessage(value) || isMoreOfOne(value)) {
      together();
      if (messages != null) {
        messages.read(line, value);
      }
    } else if (Shapes.isConversation(value)) {
      conversation(value, value.path("none"));
    } else {
      var kind = value.getNodeType().name().toLowerCase(Locale.ROOT);
      events.accept(new TranscriptEvent.Other(line, "value/" + kind));
    }
  }

  /// Once messages have come, anything shaped as an object is taken for one more.
  private boolean isMoreOfOne(JsonNode value) {
    return messages != null && value.isObject() && !value.has("messages");
  }

  private Conversation together() {
    var known = together;
    if (known == null) {
      known = new Conversation(line, "", events);
      together = known;
      messages = new Messages(known, ChatReader::tellsFailure);
    }
    return known;
  }

  /// The file is read to its end.
  void end() {
    var known = together;
    if (known != null) {
      Feedback.read(known, line, feedback(around));
      end(known, around, file);
    }
  }

  private void conversation(JsonNode value, JsonNode feedback) {
    conversations++;
    var conversation = new Conversation(line, "conversation-" + conversations, events);
    var reader = new Messages(conversation, ChatReader::tellsFailure);
    system(conversation, value.path("system"));
    var list = value.path("messages").isArray() ? value.path("messages") : value;
    for (var message : list.path(0).isArray() ? list.path(0) : list) {
      reader.read(line, message);
    }
    Feedback.read(conversation, line, feedback);
    end(conversation, value, file + "/" + conversations);
  }

  private void system(Conversation conversation, JsonNode prompt) {
    conversation.step(line, null).saidUnlessBlank(EventKind.HARNESS_NOTE, ContentText.of(prompt));
  }

  private void end(Conversation conversation, JsonNode about, String key) {
    conversation.notes().answeredBy(about.path("model").asText(""));
    var id = IDS.stream().map(about::path).filter(JsonNode::isValueNode).findFirst();
    var own = id.map(JsonNode::asText).orElse("");
    conversation.end(line, Conversation.Name.ofKey(own.isEmpty() ? key : own), "", "");
  }

  private static JsonNode feedback(JsonNode value) {
    for (var name : Shapes.FEEDBACK) {
      if (value.hasNonNull(name)) {
        return value.path(name);
      }
    }
    return value.path(1);
  }

  private static boolean tellsFailure(String result) {
    return result.startsWith("Error:");
  }
}
