package dev.praxis.core.mining.people;

import dev.praxis.core.mining.detect.AgentActs;
import dev.praxis.core.mining.speech.Topics.Act;
import dev.praxis.core.mining.speech.Topics.Topic;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.ToolStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the act of the agent that a correction is about, in the two turns before it.
final class CorrectedAct {
  private final List<Event> recent;

  CorrectedAct(List<Event> events, int from, int to) {
    recent = events.subList(from, to);
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
    return recent.stream().anyMatch(event -> isOfKind(topic, event)) ? 0.95 : 0.85;
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

  private static boolean fits(Topic topic, Event event) {
    var use = event.toolUse();
    if (use == null) {
      return isOfKind(topic, event);
    }
    var target = AgentActs.isShell(use) ? AgentActs.commandLine(use) : AgentActs.file(use);
    return isOfKind(topic, event) && topic.target().matcher(target).find();
  }

  private static boolean isOfKind(Topic topic, Event event) {
    var use = event.toolUse();
    return switch (topic.act()) {
      case ANY -> false;
      case CLAIM -> event.is(EventKind.AGENT_MESSAGE);
      case EDIT -> use != null && use.status() != ToolStatus.FAILED && AgentActs.editsByTool(use);
      case COMMAND -> use != null && AgentActs.isShell(use);
    };
  }
}
