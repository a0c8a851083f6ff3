package dev.praxis.core.transcript.atif;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.Timestamps;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.SessionTotals;
import dev.praxis.core.transcript.conversation.ApiUsage;
import dev.praxis.core.transcript.conversation.Conversation;
import dev.praxis.core.transcript.conversation.ListReading;
import dev.praxis.core.transcript.conversation.TaskTitle;
import dev.praxis.core.transcript.telling.Amounts;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Ending;
import dev.praxis.core.transcript.telling.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the steps of one trajectory. A step of the agent holds its calls and what was observed.
final class AtifReader implements ListReading.Reader {
  private final String name;
  private final Conversation conversation;
  private String id = "";
  private @Nullable SessionTotals totals;

  AtifReader(String name, Consumer<TranscriptEvent> events) {
    this.name = name;
    conversation = new Conversation(1, "", events);
  }

  @Override
  public void around(String field, JsonNode value) {
    switch (field) {
      case "session_id" -> id = value.asText("");
      case "agent" -> {
        conversation.notes().madeBy(value.path("version").asText(""));
        conversation.notes().answeredBy(value.path("model_name").asText(""));
      }
      case "final_metrics" -> totals = totals(value);
      default -> {}
    }
  }

  private static SessionTotals totals(JsonNode metrics) {
    boolean counted = metrics.has("total_prompt_tokens") || metrics.has("total_completion_tokens");
    var tokens =
        ApiUsage.withinPrompt(
            metrics.path("total_prompt_tokens"),
            metrics.path("total_completion_tokens"),
            Amounts.count(metrics.path("total_cached_tokens")));
    return new SessionTotals(
        1, counted ? tokens : null, Amounts.usd(metrics.path("total_cost_usd")), null);
  }

  @Override
  public void read(long line, JsonNode record) {
    var step = conversation.step(line, Timestamps.of(record.path("timestamp")));
    var text = ContentText.of(record.path("message"));
    switch (record.path("source").asText("")) {
      case "user" -> {
        conversation.notes().prompted(TaskTitle.of(text));
        step.saidUnlessBlank(EventKind.USER_MESSAGE, text);
      }
      case "agent" -> agent(step, record, text);
      default -> step.saidUnlessBlank(EventKind.HARNESS_NOTE, text);
    }
    var metrics = record.path("metrics");
    if (!step.toldNothing() && metrics.isObject()) {
      step.used(tokens(metrics), Amounts.usd(metrics.path("cost_usd")));
    }
    observed(step, record);
  }

  private static Tokens tokens(JsonNode metrics) {
    return ApiUsage.withinPrompt(
        metrics.path("prompt_tokens"),
        metrics.path("completion_tokens"),
        Amounts.count(metrics.path("cached_tokens")));
  }

  private void agent(Step step, JsonNode record, String text) {
    conversation.notes().answeredBy(record.path("model_name").asText(""));
    conversation.notes().agentSaid(text);
    step.saidUnlessBlank(EventKind.REASONING, record.path("reasoning_content").asText(""));
    step.saidUnlessBlank(EventKind.AGENT_MESSAGE, text);
    for (var call : record.path("tool_calls")) {
      step.called(
          call.path("tool_call_id").asText(""),
          call.path("function_name").asText(""),
          call.path("arguments"));
    }
  }

  /// What no call has asked for is a note of the environment.
  private static void observed(Step step, JsonNode record) {
    for (var result : record.path("observation").path("results")) {
      var call = result.path("source_call_id").asText("");
      var text = text(result);
      if (call.isEmpty()) {
        step.saidUnlessBlank(EventKind.HARNESS_NOTE, text);
      } else {
        var extra = result.path("extra");
        boolean flagged = extra.path("is_error").asBoolean() || extra.hasNonNull("error");
        step.answered(call, Ending.of(flagged, Ending.exitCode(extra.path("exit_code"))), text);
      }
    }
  }

  private static String text(JsonNode result) {
    var parts = new ArrayList<>(List.of(ContentText.of(result.path("content"))));
    for (var agent : result.path("subagent_trajectory_ref")) {
      parts.add("[sub-agent " + agent.path("session_id").asText("") + "]");
    }
    parts.removeIf(String::isBlank);
    return String.join("\n", parts);
  }

  @Override
  public void end(long line) {
    if (totals != null) {
      conversation.tell(totals);
    }
    var key = id.isEmpty() ? name : id;
    conversation.end(line, new Conversation.Name(key, id, "", ""), "", "");
  }
}
