package dev.praxis.core.mining.detect;

import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.ToolStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The events of a session with the questions that detectors ask about who spoke when. Places are
/// indices into the list, which need not be the events' seqs.
public final class Conversation {
  private final List<Event> events;
  private final Map<Integer, Event> bySeq = new HashMap<>();

  public Conversation(List<Event> events) {
    this.events = events;
    events.forEach(event -> bySeq.put(event.seq(), event));
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

  /// The last thing the agent said before a place.
  public @Nullable Event lastAgentMessage(int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (events.get(i).is(EventKind.AGENT_MESSAGE)) {
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

  /// Whether the agent has done anything before a place.
  public boolean agentActedBefore(int place) {
    return events.subList(0, place).stream()
        .anyMatch(event -> event.is(EventKind.AGENT_MESSAGE) || event.is(EventKind.TOOL_CALL));
  }

  /// Whether the person spoke at this place because they had just interrupted or refused a call.
  boolean stoppedBefore(int place) {
    for (int i = place - 1; i >= 0; i--) {
      var event = events.get(i);
      switch (event.kind()) {
        case INTERRUPTION -> {
          return true;
        }
        case TOOL_RESULT -> {
          return refused(event);
        }
        case USER_MESSAGE, AGENT_MESSAGE, TOOL_CALL, REASONING -> {
          return false;
        }
        case HARNESS_NOTE, SYSTEM_NOTE, COMPACTION, META -> {}
      }
    }
    return false;
  }

  private boolean refused(Event answer) {
    var callSeq = answer.answers();
    var call = callSeq == null ? null : bySeq.get(callSeq);
    var use = call == null ? null : call.toolUse();
    return use != null && use.status() == ToolStatus.DENIED;
  }

  /// Index of the first event of the turn before the one that ends at `place`.
  public int startOfPreviousTurn(int place) {
    int seen = 0;
    for (int i = place - 1; i >= 0; i--) {
      if (events.get(i).is(EventKind.USER_MESSAGE) && ++seen == 2) {
        return i;
      }
    }
    return 0;
  }
}
