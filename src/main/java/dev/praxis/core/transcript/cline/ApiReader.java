package dev.praxis.core.transcript.cline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.Timestamps;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.telling.Amounts;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Records;
import dev.praxis.core.transcript.telling.Step;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the messages that went to the model and came back.
final class ApiReader implements Records.Reader {
  private final TaskSession task;
  private final Consumer<TranscriptEvent> events;
  private final Wrapped wrapped;
  private final TaggedCalls calls = new TaggedCalls();

  ApiReader(TaskSession task, Consumer<TranscriptEvent> events) {
    this.task = task;
    this.events = events;
    wrapped = new Wrapped(task, calls, events);
  }

  @Override
  public void read(long number, JsonNode message) {
    var at = Timestamps.of(message.path("ts"));
    var step = new Step(number, at, "", events);
    boolean agent = message.path("role").asText("").equals("assistant");
    var content = message.path("content");
    var blocks = content.isArray() ? content : JsonNodeFactory.instance.arrayNode().add(content);
    if (agent) {
      blocks.forEach(block -> ofAgent(step, number, at, block));
      task.notes().answeredBy(message.path("modelInfo").path("modelId").asText(""));
      var metrics = message.path("metrics");
      step.used(used(metrics.path("tokens")), Amounts.usd(metrics.path("cost")));
    } else {
      wrapped.read(step, number, at, blocks);
    }
  }

  @Override
  public void end(long line) {
    task.end(line);
  }

  private void ofAgent(Step step, long number, @Nullable Instant at, JsonNode block) {
    switch (block.path("type").asText("")) {
      case "thinking" ->
          step.saidUnlessBlank(EventKind.REASONING, block.path("thinking").asText(""));
      case "redacted_thinking" -> step.other("assistant/redacted_thinking");
      case "tool_use" -> {
        var callId = calls.began(block.path("id").asText(""));
        step.called(callId, block.path("name").asText(""), block.path("input"));
      }
      default -> {
        var text = ContentText.block(block);
        var words = calls.cutFrom(text);
        task.said(number, at, EventKind.AGENT_MESSAGE, words, events);
        calls.tellCut(step);
      }
    }
  }

  private static Tokens used(JsonNode tokens) {
    return new Tokens(
        Amounts.count(tokens.path("prompt")),
        Amounts.count(tokens.path("completion")),
        Amounts.count(tokens.path("cached")),
        0);
  }
}
