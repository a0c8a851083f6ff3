package dev.praxis.core.transcript.minisweagent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.conversation.Conversation;
import dev.praxis.core.transcript.conversation.TaskTitle;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Ending;
import dev.praxis.core.transcript.telling.Step;
import dev.praxis.core.transcript.telling.ToolArguments;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the messages in which calls and results are plain text: what the agent says holds one
/// command between fences, and what the shell answers stands in the user's name.
final class MiniMessages {
  private static final String RESULT = "<returncode>";
  private static final Pattern EXIT_CODE = Pattern.compile("\\A<returncode>\\s*(-?\\d{1,9})\\s*<");
  private static final List<String> TIMED_OUT =
      List.of("The last command <command>", "<exception>");
  private static final List<String> NAGS =
      List.of(
          "Please always provide EXACTLY ONE",
          "Format error",
          "Tool call error",
          "No tool calls found in the response",
          "Your output was malformatted");

  private final Conversation conversation;
  private int calls;
  private boolean running; // a command whose result is still to come
  private boolean asked;

  MiniMessages(Conversation conversation) {
    this.conversation = conversation;
  }

  static boolean isResult(String content) {
    return content.startsWith(RESULT);
  }

  void agent(Step step, JsonNode message) {
    var text = ContentText.of(message.path("content"));
    conversation.notes().agentSaid(text);
    var command = Fences.onlyCommand(text);
    step.saidUnlessBlank(EventKind.AGENT_MESSAGE, command == null ? text : command.around());
    running = command != null;
    if (command != null) {
      step.called(callId(++calls), "bash", ToolArguments.ofText("command", command.text()));
    }
  }

  /// Words of the task, of the shell, or of the harness.
  void user(Step step, JsonNode message) {
    var text = ContentText.of(message.path("content"));
    if (NAGS.stream().anyMatch(text::startsWith)) {
      step.said(EventKind.HARNESS_NOTE, text);
    } else if (isResult(text) || (running && asked)) {
      answered(step, text);
    } else {
      conversation.notes().prompted(TaskTitle.of(text));
      step.saidUnlessBlank(EventKind.USER_MESSAGE, text);
      asked = true;
    }
  }

  private void answered(Step step, String text) {
    var exitCode = Ending.exitCode(EXIT_CODE, text);
    boolean timedOut = TIMED_OUT.stream().anyMatch(text::startsWith);
    step.answered(running ? callId(calls) : "", Ending.of(timedOut, exitCode), text);
    running = false;
  }

  private static String callId(int call) {
    return "bash-" + call;
  }
}
