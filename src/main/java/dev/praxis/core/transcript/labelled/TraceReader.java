package dev.praxis.core.transcript.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Split;
import dev.praxis.core.session.Voice;
import dev.praxis.core.transcript.Lines;
import dev.praxis.core.transcript.Timestamps;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.Fact;
import dev.praxis.core.transcript.TranscriptEvent.InSession;
import dev.praxis.core.transcript.TranscriptEvent.Labelled;
import dev.praxis.core.transcript.TranscriptEvent.Said;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.TranscriptEvent.Unreadable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the traces of one file into one session each.
final class TraceReader {
  private static final int TITLE = 120;

  private final String file;
  private final Consumer<TranscriptEvent> events;
  private final Map<Split, Integer> places = new EnumMap<>(Split.class);
  private long read;

  /// @param file its name, by which traces without an id are called
  TraceReader(String file, Consumer<TranscriptEvent> events) {
    this.file = file;
    this.events = events;
  }

  /// How many traces there were.
  long read() {
    return read;
  }

  void read(JsonNode trace, Split split) {
    read++;
    var place = "%s-%02d".formatted(listName(split), places.merge(split, 1, Integer::sum));
    var outcome = outcome(trace);
    if (outcome == null) {
      events.accept(new Unreadable(read, noOutcome(place), excerpt(trace)));
      return;
    }
    var key = trace.path("id").isValueNode() ? trace.path("id").asText() : file + "/" + place;
    var tags = tags(trace);
    events.accept(new InSession(read, place));
    tell(trace, outcome, tags);
    events.accept(label(outcome, tags, trace, split));
    events.accept(new SessionFacts(read, place, "", key, "", "", facts(trace, place, tags)));
  }

  private void tell(JsonNode trace, Outcome outcome, List<String> tags) {
    var at = Timestamps.of(trace.path("at"));
    var label = new StringBuilder("Labelled ").append(outcome.word());
    if (!tags.isEmpty()) {
      label.append(": ").append(String.join(", ", tags));
    }
    var comment = trace.path("comment").asText("");
    if (!comment.isBlank()) {
      label.append("\n").append(comment);
    }
    events.accept(new Said(read, EventKind.SYSTEM_NOTE, at, label.toString(), ""));
    for (var message : trace.path("messages")) {
      var own = Timestamps.of(message.path("at"));
      events.accept(new Said(read, kind(message), own == null ? at : own, text(message), ""));
    }
  }

  private Labelled label(Outcome outcome, List<String> tags, JsonNode trace, Split split) {
    var reason = trace.path("comment").asText("");
    var named = tags.stream().map(tag -> new Labelled.Tag(tag, null, reason)).toList();
    var basis = "labelled " + outcome.word() + " in " + file;
    return new Labelled(read, outcome, Voice.LABEL, basis, named, split);
  }

  private static EventKind kind(JsonNode message) {
    return switch (message.path("role").asText("user")) {
      case "user", "human" -> EventKind.USER_MESSAGE;
      case "assistant", "agent" -> EventKind.AGENT_MESSAGE;
      case "tool" -> EventKind.TOOL_RESULT;
      default -> EventKind.SYSTEM_NOTE;
    };
  }

  private static String text(JsonNode message) {
    if (message.isTextual()) {
      return message.textValue();
    }
    var content =
        message.path("content").isMissingNode() ? message.path("text") : message.path("content");
    if (!content.isArray()) {
      return content.isTextual() ? content.textValue() : message.toString();
    }
    var parts = new ArrayList<String>();
    content.forEach(part -> parts.add(part.path("text").asText(part.toString())));
    return String.join("\n", parts);
  }

  private static Map<Fact, String> facts(JsonNode trace, String place, List<String> tags) {
    var title = "Labelled trace " + place + (tags.isEmpty() ? "" : ": " + String.join(", ", tags));
    for (var message : trace.path("messages")) {
      if (kind(message) == EventKind.USER_MESSAGE) {
        title = Lines.first(text(message), TITLE);
        break;
      }
    }
    return Map.of(Fact.TITLE, title, Fact.PROJECT, trace.path("project").asText(""));
  }

  private static List<String> tags(JsonNode trace) {
    var tags = new ArrayList<String>();
    add(tags, trace.path("tag"));
    trace.path("tags").forEach(tag -> add(tags, tag));
    return tags;
  }

  private static void add(List<String> tags, JsonNode tag) {
    if (tag.isTextual() && !tag.textValue().isBlank() && !tags.contains(tag.textValue().strip())) {
      tags.add(tag.textValue().strip());
    }
  }

  private static @Nullable Outcome outcome(JsonNode trace) {
    var word = trace.path("outcome").asText("").strip().toUpperCase(Locale.ROOT);
    for (var outcome : Outcome.values()) {
      if (outcome.name().equals(word)) {
        return outcome;
      }
    }
    return null;
  }

  private static String noOutcome(String place) {
    return "the trace %s has no outcome Praxis knows (success, partial, failure or unknown)"
        .formatted(place);
  }

  private static String listName(Split split) {
    return split == Split.TRAIN ? "train" : "held_out";
  }

  private static String excerpt(JsonNode trace) {
    return Lines.first(trace.toString(), 500);
  }
}
