package dev.praxis.core.transcript.minisweagent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Voice;
import dev.praxis.core.transcript.FileNames;
import dev.praxis.core.transcript.Timestamps;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.SessionTotals;
import dev.praxis.core.transcript.conversation.ApiUsage;
import dev.praxis.core.transcript.conversation.Conversation;
import dev.praxis.core.transcript.conversation.Instance;
import dev.praxis.core.transcript.conversation.ListReading;
import dev.praxis.core.transcript.conversation.Messages;
import dev.praxis.core.transcript.telling.Amounts;
import dev.praxis.core.transcript.telling.Ending;
import dev.praxis.core.transcript.telling.Step;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads one trajectory into one session.
final class TrajectoryReader implements ListReading.Reader {
  private static final String SUBMITTED = "Submitted";

  private final String name;
  private final Conversation conversation;
  private final MiniMessages plain;
  private final Messages tools;
  private String instance = "";
  private String exitStatus = "";
  private @Nullable Double cost;

  TrajectoryReader(Path file, Consumer<TranscriptEvent> events) {
    name = FileNames.stem(file).replaceFirst("\\.traj$", "");
    conversation = new Conversation(1, "", events);
    plain = new MiniMessages(conversation);
    tools = new Messages(conversation, _ -> false);
  }

  @Override
  public void around(String field, JsonNode value) {
    switch (field) {
      case "instance_id" -> instance = value.asText("");
      case "info" -> info(value);
      default -> {}
    }
  }

  private void info(JsonNode info) {
    conversation.notes().madeBy(info.path("mini_version").asText(""));
    var model = info.path("config").path("model").path("model_name");
    conversation.notes().answeredBy(model.asText(""));
    conversation.notes().workedIn(info.path("config").path("environment").path("cwd").asText(""));
    exitStatus = info.path("exit_status").asText(exitStatus);
    cost = Amounts.usd(info.path("model_stats").path("instance_cost"));
  }

  @Override
  public void read(long line, JsonNode message) {
    var step = conversation.step(line, time(message.path("extra")));
    var role = message.path("role").asText("");
    switch (role) {
      case "assistant" -> agent(line, step, message);
      case "user" -> plain.user(step, message);
      case "tool" -> result(step, message);
      case "exit" -> exit(step, message);
      default -> tools.read(line, message);
    }
  }

  private void agent(long line, Step step, JsonNode message) {
    var response = message.path("extra").path("response");
    conversation.notes().answeredBy(response.path("model").asText(""));
    var thoughts = response.path("choices").path(0).path("message").path("reasoning");
    step.saidUnlessBlank(EventKind.REASONING, thoughts.asText(""));
    if (message.path("tool_calls").isArray() && !message.path("tool_calls").isEmpty()) {
      tools.read(line, message);
    } else {
      plain.agent(step, message);
    }
    step.used(ApiUsage.of(response.path("usage")), Amounts.usd(message.path("extra").path("cost")));
  }

  private void result(Step step, JsonNode message) {
    var exitCode = Ending.exitCode(message.path("extra").path("returncode"));
    step.answered(
        message.path("tool_call_id").asText(""),
        Ending.of(false, exitCode),
        message.path("content").asText(""));
  }

  private void exit(Step step, JsonNode message) {
    exitStatus = message.path("extra").path("exit_status").asText(exitStatus);
    step.said(EventKind.SYSTEM_NOTE, "Ended: " + exitStatus);
  }

  private static @Nullable Instant time(JsonNode extra) {
    var own = Timestamps.ofEpoch(extra.path("timestamp"));
    return own == null ? Timestamps.ofEpoch(extra.path("response").path("created")) : own;
  }

  /// Handing a result in tells nothing of its worth; not even that is a failure seen.
  @Override
  public void end(long line) {
    var task = instance.isEmpty() ? name : instance;
    if (!exitStatus.isEmpty()) {
      var outcome = exitStatus.equals(SUBMITTED) ? Outcome.UNKNOWN : Outcome.FAILURE;
      conversation.ended(line, Voice.HEURISTIC, outcome, "exit status " + exitStatus);
    }
    conversation.tell(new SessionTotals(line, null, cost, null));
    conversation.end(line, Conversation.Name.ofKey(task), Instance.repository(task), task);
  }
}
