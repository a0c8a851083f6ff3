package dev.praxis.core.transcript;

import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Split;
import dev.praxis.core.session.ToolStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a reader finds in a transcript, in file order. Every record of the file becomes at least one
/// of these; a failure to read is a value among the others.
public sealed interface TranscriptEvent {

  /// 1-based line of the file; of a format without lines, the 1-based number of the record.
  long line();

  /// A session begins, or says more about itself: facts that are not empty replace those known before.
  ///
  /// @param nativeId the agent's own id of the session
  /// @param parentNativeId of the session that started this one, or it was forked from; empty if none
  /// @param relation `subagent`, `fork` or empty
  record SessionFacts(
      long line,
      String nativeId,
      String parentNativeId,
      String relation,
      Map<Fact, String> facts)
      implements TranscriptEvent {
    public SessionFacts {
      facts = Map.copyOf(facts);
    }
  }

  /// What a transcript may say of its session as text.
  enum Fact {
    PROJECT,
    CWD,
    BRANCH,
    MODEL,
    AGENT_VERSION,
    TITLE,
    COMMENT
  }

  /// Somebody said something, or the program noted it.
  ///
  /// @param identity the agent's own id of this step, the same in every copy; empty if it has none
  record Said(long line, EventKind kind, @Nullable Instant at, String text, String identity)
      implements TranscriptEvent {}

  /// The agent called a tool.
  ///
  /// @param callId joins it with its result
  /// @param target one line that tells this call from others
  /// @param input the arguments, as the JSON text of one object
  record ToolCalled(
      long line,
      @Nullable Instant at,
      String callId,
      String tool,
      String target,
      String input,
      String text,
      String identity)
      implements TranscriptEvent {}

  /// A tool answered.
  record ToolAnswered(
      long line,
      @Nullable Instant at,
      String callId,
      ToolStatus status,
      @Nullable Integer exitCode,
      String text,
      String identity)
      implements TranscriptEvent {}

  /// Tokens of one API message, already counted once.
  record TokensUsed(long line, long in, long out, long cached) implements TranscriptEvent {}

  /// What the file says about how the session ended, and on which side of the split it belongs.
  record Labelled(long line, Outcome outcome, List<String> tags, @Nullable Split split)
      implements TranscriptEvent {
    public Labelled {
      tags = List.copyOf(tags);
    }
  }

  /// A record that was read and makes no step of a session; counted by its type.
  record Other(long line, String type) implements TranscriptEvent {}

  /// A line, or a part of one, that could not be read.
  record Unreadable(long line, String reason, String excerpt) implements TranscriptEvent {}
}
