package dev.praxis.core.transcript.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Voice;
import dev.praxis.core.transcript.Lines;
import dev.praxis.core.transcript.conversation.Conversation;
import dev.praxis.core.transcript.telling.ContentText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what somebody said of a conversation: nothing, words, a score with a comment, or the
/// answer as it should have been. The words are a person's, and stand at the end of the session.
final class Feedback {
  /// From here on a score between 0 and 1 is a success, and up to its counterpart a failure.
  private static final double GOOD = 0.75;

  private static final int BASIS = 160;
  private static final List<String> SCORES = List.of("score", "rating", "reward", "success");
  private static final List<String> COMMENTS =
      List.of("comment", "comments", "feedback", "text", "reason", "explanation");
  private static final List<String> CORRECTIONS =
      List.of(
          "correction",
          "corrected",
          "corrected_answer",
          "edited",
          "edited_answer",
          "edit",
          "revised",
          "revision",
          "expected",
          "output");

  private Feedback() {}

  static void read(Conversation conversation, long line, JsonNode feedback) {
    if (feedback.isMissingNode() || feedback.isNull()) {
      return;
    }
    var step = conversation.step(line, null);
    var correction = correction(feedback);
    var comment = feedback.isTextual() ? feedback.textValue() : first(feedback, COMMENTS);
    step.saidUnlessBlank(EventKind.USER_MESSAGE, comment);
    if (!correction.isBlank()) {
      step.said(EventKind.USER_MESSAGE, "It should have been:\n" + correction);
    }
    var score = score(feedback);
    if (step.toldNothing()) {
      step.said(EventKind.META, "Feedback: " + feedback);
    }
    conversation.ended(
        line, Voice.LABEL, outcome(score, correction), basis(score, correction, comment));
  }

  /// A score alone decides; an answer that had to be corrected was not all wrong.
  private static @Nullable Outcome outcome(@Nullable JsonNode score, String correction) {
    if (score == null) {
      return correction.isBlank() ? null : Outcome.PARTIAL;
    }
    if (score.isBoolean()) {
      return score.booleanValue() ? Outcome.SUCCESS : Outcome.FAILURE;
    }
    double value = score.doubleValue();
    if (value > 1) {
      return Outcome.UNKNOWN; // of a scale that nobody tells
    }
    return value >= GOOD ? Outcome.SUCCESS : value <= 1 - GOOD ? Outcome.FAILURE : Outcome.PARTIAL;
  }

  private static String basis(@Nullable JsonNode score, String correction, String comment) {
    var basis =
        score != null
            ? "score " + score.asText() + " in the feedback"
            : correction.isBlank() ? "feedback" : "the feedback corrects the answer";
    return comment.isBlank() ? basis : basis + ": " + Lines.first(comment, BASIS);
  }

  private static @Nullable JsonNode score(JsonNode feedback) {
    if (feedback.isNumber() || feedback.isBoolean()) {
      return feedback;
    }
    for (var name : SCORES) {
      var value = feedback.path(name);
      if (value.isNumber() || value.isBoolean()) {
        return value;
      }
    }
    return null;
  }

  /// The right answer may be text, a message, or the whole conversation anew.
  private static String correction(JsonNode feedback) {
    if (feedback.isArray() || Shapes.isMessage(feedback)) {
      return words(feedback);
    }
    for (var name : CORRECTIONS) {
      var words = words(feedback.path(name));
      if (!words.isBlank()) {
        return words;
      }
    }
    return words(feedback.path("messages"));
  }

  private static String words(JsonNode value) {
    if (Shapes.isMessage(value.path(value.size() - 1))) {
      return ContentText.of(value.path(value.size() - 1).path("content"));
    }
    return value.has("content") ? ContentText.of(value.path("content")) : ContentText.of(value);
  }

  private static String first(JsonNode feedback, List<String> names) {
    for (var name : names) {
      if (feedback.path(name).isTextual()) {
        return feedback.path(name).textValue();
      }
    }
    return "";
  }
}
