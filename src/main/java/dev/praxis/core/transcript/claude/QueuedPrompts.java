package dev.praxis.core.transcript.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.telling.Step;
import java.util.LinkedHashSet;
import java.util.Set;

/// What people type while the agent works. It is told when it was typed; when the harness delivers
/// it later, as a record or an attachment of its own, it is not told again.
final class QueuedPrompts {
  private static final int MOST_WAITING = 200;

  private final Set<String> waiting = new LinkedHashSet<>();

  /// Reads a `queue-operation`.
  void read(Step step, JsonNode record, AboutSession about) {
    var operation = record.path("operation").asText("");
    var content = record.path("content").asText("");
    if (operation.equals("enqueue") && UserText.isPrompt(content)) {
      typed(step, content, about);
    } else {
      step.other("queue-operation/" + operation);
    }
  }

  /// Reads the attachment by which a queued prompt reaches the agent.
  void delivered(Step step, String prompt, AboutSession about) {
    if (delivers(prompt) || !UserText.isPrompt(prompt)) {
      step.other("attachment/queued_command");
    } else {
      typed(step, prompt, about);
      waiting.remove(prompt.strip());
    }
  }

  /// Whether this text was told when it was typed.
  boolean delivers(String text) {
    return waiting.remove(text.strip());
  }

  private void typed(Step step, String content, AboutSession about) {
    for (var part : UserText.split(content)) {
      if (part.kind() == EventKind.USER_MESSAGE) {
        about.prompted(part.text());
        waiting.add(part.text().strip());
      }
      step.said(part.kind(), part.text());
    }
    if (waiting.size() > MOST_WAITING) {
      waiting.remove(waiting.iterator().next());
    }
  }
}
