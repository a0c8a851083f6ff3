package dev.praxis.core.mining.detect;

import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The events of a session with the questions that detectors ask about who spoke when. Places are
/// indices into the list, which need not be the events' seqs.
public final class Conversation {
  private final List<Event> events;

  public Conversation(List<Event> events) {
    this.events = events;
  }

  /// The next thing the person said after a place.
  @Nullable Event nextUserMessage(int after) {
    for (int i = after + 1; i < events.size(); i++) {
      if (events.get(i).is(EventKind.USER_MESSAGE)) {
        return events.get(i);
      }
    }
    return null;
  }

  public @Nullable Event nextAgentMessage(int after) {
    for (int i = after + 1; i < events.size(); i++) {
      if (events.get(i).is(EventKind.USER_MESSAGE)) {
        return null;
      }
      if (events.get(i).is(EventKind.AGENT_MESSAGE)) {
        return events.get(i);
      }
    }
    return null;
  }

  /// Whether the agent does nothing more between this place and the person's next words or the end.
  boolean endsTurn(int place) {
    for (int i = place + 1; i < events.size(); i++) {
      switch (events.get(i).kind()) {
        case USER_MESSAGE -> {
          return true;
        }
        case AGENT_MESSAGE, TOOL_CALL, INTERRUPTION -> {
          return false;
        }
        case REASONING, TOOL_RESULT, HARNESS_NOTE, SYSTEM_NOTE, COMPACTION, META -> {}
      }
    }
    return true;
  }
}
