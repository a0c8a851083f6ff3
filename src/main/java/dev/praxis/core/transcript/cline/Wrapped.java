package dev.praxis.core.transcript.cline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Step;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Unwraps what stands in the user's name: the task and feedback, which a person typed, results of
/// tools, and what the harness adds.
final class Wrapped {
  private static final Pattern WORDS =
      Pattern.compile("<(task|feedback|user_message|answer)>([\\s\\S]*?)</\\1>");
  private static final Pattern RESULT =
      Pattern.compile("\\[(\\w+)(?: for '[\\s\\S]{0,2000}?')?[^\\]\\n]{0,200}\\] Result:\\s*");

  private final TaskSession task;
  private final TaggedCalls calls;
  private final Consumer<TranscriptEvent> events;

  Wrapped(TaskSession task, TaggedCalls calls, Consumer<TranscriptEvent> events) {
    this.task = task;
    this.calls = calls;
    this.events = events;
  }

  /// A result may go on over several blocks.
  void read(Step step, long number, @Nullable Instant at, JsonNode blocks) {
    StringBuilder result = null;
    for (var block : blocks) {
      if (block.path("type").asText("").equals("tool_result")) {
        result = finished(step, number, at, result);
        var callId = block.path("tool_use_id").asText("");
        calls.ended(callId);
        answered(step, number, at, callId, block, ContentText.of(block.path("content")));
        continue;
      }
      var text = ContentText.block(block);
      var header = RESULT.matcher(text);
      if (header.lookingAt()) {
        finished(step, number, at, result);
        result = new StringBuilder(text.substring(header.end()));
      } else if (result != null && !isOwn(text)) {
        result.append('\n').append(text);
      } else {
        result = finished(step, number, at, result);
        said(number, at, text);
      }
    }
    finished(step, number, at, result);
    if (step.toldNothing() && blocks.isEmpty()) {
      step.other("user/empty");
    }
  }

  private static boolean isOwn(String text) {
    var start = text.stripLeading();
    return start.startsWith("<environment_details>")
        || WORDS.matcher(start).lookingAt()
        || start.startsWith("[ERROR]");
  }

  private @Nullable StringBuilder finished(
      Step step, long number, @Nullable Instant at, @Nullable StringBuilder result) {
    if (result != null) {
      var none = MissingNode.getInstance();
      answered(step, number, at, calls.ended(), none, result.toString().strip());
    }
    return null;
  }

  private void answered(
      Step step, long number, @Nullable Instant at, String callId, JsonNode block, String text) {
    step.answered(callId, Results.ending(text, block.path("is_error").asBoolean()), text);
    var words = WORDS.matcher(text);
    while (words.find()) {
      task.said(number, at, EventKind.USER_MESSAGE, words.group(2), events);
    }
  }

  private void said(long number, @Nullable Instant at, String text) {
    var words = WORDS.matcher(text);
    int from = 0;
    while (words.find()) {
      task.said(number, at, EventKind.HARNESS_NOTE, text.substring(from, words.start()), events);
      task.said(number, at, EventKind.USER_MESSAGE, words.group(2), events);
      from = words.end();
    }
    task.said(number, at, EventKind.HARNESS_NOTE, text.substring(from), events);
  }
}
