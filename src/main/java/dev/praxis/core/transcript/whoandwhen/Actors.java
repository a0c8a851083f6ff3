package dev.praxis.core.transcript.whoandwhen;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.conversation.Conversation;
import dev.praxis.core.transcript.conversation.Messages;
import dev.praxis.core.transcript.conversation.TaskTitle;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Ending;
import dev.praxis.core.transcript.telling.ToolArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what several agents say to each other. The actor stands in `name`, or else in `role`; only
/// the first message, and whoever is called human, is the person. A terminal runs the code of the
/// message before.
final class Actors {
  private static final Pattern EXIT_CODE = Pattern.compile("\\Aexit ?code: (-?\\d{1,9})");
  private static final String FENCE = "```";

  private final Conversation conversation;
  private final List<Integer> firstSteps = new ArrayList<>();
  private long lastLine;
  private String lastText = "";
  private int calls;

  Actors(Conversation conversation) {
    this.conversation = conversation;
  }

  void read(long line, JsonNode message) {
    var actor = message.path("name").asText(message.path("role").asText(""));
    var text = ContentText.of(message.path("content"));
    boolean terminal = isTerminal(actor);
    if (terminal) {
      run();
    }
    var step = conversation.step(line, Messages.time(message));
    boolean first = firstSteps.isEmpty();
    firstSteps.add(conversation.steps());
    if (terminal) {
      step.answered(callId(calls), Ending.of(false, Ending.exitCode(EXIT_CODE, text)), text);
    } else if (first || isHuman(actor)) {
      conversation.notes().prompted(TaskTitle.of(text));
      step.said(EventKind.USER_MESSAGE, text);
    } else {
      step.said(kind(actor), actor + ": " + text);
    }
    lastLine = line;
    lastText = text;
  }

  /// What the terminal answers, the message before has called.
  private void run() {
    var code = lastCode(lastText);
    calls++;
    if (!code.isEmpty()) {
      var arguments = ToolArguments.ofText("code", code);
      conversation.step(lastLine, null).called(callId(calls), "terminal", arguments);
    }
  }

  /// The step that begins a message; null where there is no such message.
  ///
  /// @param message 0-based
  @Nullable Integer stepOf(int message) {
    return message >= 0 && message < firstSteps.size() ? firstSteps.get(message) : null;
  }

  private static EventKind kind(String actor) {
    var part = actor.toLowerCase(Locale.ROOT);
    if (part.endsWith("(thought)")) {
      return EventKind.REASONING;
    }
    return part.endsWith("(termination condition)")
        ? EventKind.SYSTEM_NOTE
        : EventKind.AGENT_MESSAGE;
  }

  private static boolean isHuman(String actor) {
    return actor.equalsIgnoreCase("human") || actor.equalsIgnoreCase("user");
  }

  private static boolean isTerminal(String actor) {
    return actor.replace("_", "").equalsIgnoreCase("computerterminal");
  }

  private static String callId(int call) {
    return "code-" + call;
  }

  /// The last block of code; a language may stand behind its fence.
  private static String lastCode(String text) {
    int end = text.lastIndexOf(FENCE);
    int fence = end <= 0 ? -1 : text.lastIndexOf(FENCE, end - 1);
    int start = fence < 0 ? -1 : text.indexOf('\n', fence);
    return start < 0 || start > end ? "" : text.substring(start, end).strip();
  }
}
