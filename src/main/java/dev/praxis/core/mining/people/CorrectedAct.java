package dev.praxis.core.mining.people;

import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.speech.Topics.Act;
import dev.praxis.core.mining.speech.Topics.Topic;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.ToolStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the act of the agent that a correction is about, in the two turns before it.
final class CorrectedAct {
  private final List<Event> recent;
  private final Map<Integer, JudgedCall> calls;

  CorrectedAct(List<Event> recent, Map<Integer, JudgedCall> calls) {
    this.recent = recent;
    this.calls = calls;
  }

  /// The newest act a topic can be about; the newest of any kind where there is none.
  @Nullable Event of(Topic topic) {
    var fitting = newest(topic);
    return fitting == null ? last() : fitting;
  }

  /// How likely the words mean this topic: the very act they speak of was seen, an act of the kind,
  /// or none.
  double fit(Topic topic) {
    boolean named = !topic.target().pattern().isEmpty();
    if (named && newest(topic) != null) {
      return 0.97;
    }
    return recent.stream().anyMatch(event -> isOfKind(topic, event, calls.get(event.seq())))
        ? 0.95
        : 0.85;
  }

  /// Whether the very act that a topic reproaches was seen.
  boolean earned(Topic topic, boolean claimed) {
    return topic.act() == Act.CLAIM
        ? claimed
        : !topic.target().pattern().isEmpty() && newest(topic) != null;
  }

  @Nullable Event last() {
    return recent.reversed().stream()
        .filter(event -> event.is(EventKind.TOOL_CALL) || event.is(EventKind.AGENT_MESSAGE))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Event newest(Topic topic) {
    return recent.reversed().stream().filter(event -> fits(topic, event)).findFirst().orElse(null);
  }

  private boolean fits(Topic topic, Event event) {
    var call = calls.get(event.seq());
    return isOfKind(topic, event, call)
        && (call == null
            || topic.target().matcher(call.isShell() ? call.line() : call.file()).find());
  }

  private static boolean isOfKind(Topic topic, Event event, @Nullable JudgedCall call) {
    return switch (topic.act()) {
      case ANY -> false;
      case CLAIM -> event.is(EventKind.AGENT_MESSAGE);
      case EDIT ->
          call != null && call.use().status() != ToolStatus.FAILED && call.kind() == ToolKind.EDITS;
      case COMMAND -> call != null && call.isShell();
    };
  }
}
