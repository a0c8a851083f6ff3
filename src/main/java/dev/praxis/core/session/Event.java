package dev.praxis.core.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One step of a session, as the workspace keeps it. Text that came from an older session of the
/// same lineage is already filled in; `shared` says so.
///
/// @param seq 0-based place in the session, in file order
/// @param text what was said, called or returned; empty where the step has no words
/// @param toolUse of a tool call; null for every other kind
/// @param answers of a tool result: the seq of its call
/// @param failed of a tool result: it reports a failure of the call itself
/// @param line 1-based line in the transcript
/// @param shared first seen in another session (fork, resume, copy)
/// @param usage what the step took; null where the agent says nothing of it
public record Event(
    SessionId session,
    int seq,
    EventKind kind,
    @Nullable Instant at,
    String text,
    @Nullable ToolUse toolUse,
    @Nullable Integer answers,
    boolean failed,
    long line,
    boolean shared,
    @Nullable Usage usage) {

  public boolean is(EventKind other) {
    return kind == other;
  }
}
