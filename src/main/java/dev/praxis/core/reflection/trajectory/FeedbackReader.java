package dev.praxis.core.reflection.trajectory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.telling.ContentText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// Reads feedback in all the shapes it is given in: null, text, a number, true or false, a message
/// or a list of messages as they should have been, or an object of these.
final class FeedbackReader {
  private static final Set<String> WORDS =
      Set.of("comment", "comments", "feedback", "text", "reason", "explanation");
  private static final Set<String> REVISED =
      Set.of(
          "correction",
          "corrected",
          "corrected_answer",
          "edited",
          "edited_answer",
          "edited_output",
          "edit",
          "revised",
          "revised_output",
          "revision",
          "expected",
          "output",
          "messages");

  private final List<String> words = new ArrayList<>();
  private final TreeMap<String, String> points = new TreeMap<>();
  private String revised = "";

  private FeedbackReader() {}

  static Feedback read(JsonNode feedback) {
    var reader = new FeedbackReader();
    reader.add(feedback);
    return new Feedback(reader.words, reader.points, reader.revised);
  }

  private void add(JsonNode feedback) {
    if (feedback.isNull() || feedback.isMissingNode()) {
      return;
    }
    if (feedback.isTextual()) {
      words.add(feedback.textValue());
    } else if (feedback.isValueNode()) {
      points.put("score", feedback.asText());
    } else if (feedback.isArray()) {
      addList(feedback);
    } else if (feedback.has("role") && feedback.has("content")) {
      revised = content(feedback);
    } else {
      feedback.properties().forEach(field -> addNamed(field.getKey(), field.getValue()));
    }
  }

  /// Messages stand for the conversation as it should have gone; anything else is said in turn.
  private void addList(JsonNode list) {
    var last = list.path(list.size() - 1);
    if (last.has("role") || last.has("content")) {
      revised = content(last);
    } else {
      list.forEach(this::add);
    }
  }

  private void addNamed(String name, JsonNode value) {
    if (value.isNull()) {
      return;
    }
    if (REVISED.contains(name)) {
      var text = value.isArray() ? content(value.path(value.size() - 1)) : content(value);
      revised = text.isBlank() ? revised : text;
    } else if (WORDS.contains(name)) {
      add(value);
    } else if (value.isValueNode()) {
      points.put(name, value.asText());
    } else {
      points.put(name, value.toString());
    }
  }

  private static String content(JsonNode message) {
    return message.has("content")
        ? ContentText.of(message.path("content"))
        : ContentText.of(message);
  }
}
