package dev.praxis.core.transcript;

import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Split;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.session.Voice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a reader finds in a transcript, in file order. Every record of the file becomes at least
/// one of these; a failure to read is a value among the others.
public sealed interface TranscriptEvent {

  /// 1-based line of the file; of a format without lines, the 1-based number of the record.
  long line();

  /// What follows belongs to this session of the file, until the next of these.
  ///
  /// @param session names the session within the file only
  record InSession(long line, String session) implements TranscriptEvent {}

  /// What is known of a session of the file; told once its steps are told. Empty means unknown.
  ///
  /// @param session as in [InSession]
  /// @param nativeId the agent's own id of the session, the same in every copy; empty if it has
  ///   none
  /// @param key what the session would like to be called outside the workspace
  /// @param parentNativeId of the session that started this one, or that it was forked from
  /// @param relation `subagent`, `fork` or empty
  record SessionFacts(
      long line,
      String session,
      String nativeId,
      String key,
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
    /// What the session worked on, as its benchmark calls it: an instance, a task, a trajectory.
    TASK
  }

  /// Somebody said something, or the program noted it.
  ///
  /// @param identity the agent's own id of this step, the same in every copy; empty if it has none
  record Said(long line, EventKind kind, @Nullable Instant at, String text, String identity)
      implements TranscriptEvent {}

  /// The agent called a tool.
  ///
  /// @param text the argument that matters most, in full
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
  ///
  /// @param exitCode of a command that failed; null where none is known
  record ToolAnswered(
      long line,
      @Nullable Instant at,
      String callId,
      ToolStatus status,
      @Nullable Integer exitCode,
      String text,
      String identity)
      implements TranscriptEvent {}

  /// Tokens of an API message beyond those told of it before: the sum over a session is the truth.
  /// They belong to the step of the session that was told last; before any step, to the first.
  ///
  /// @param in fresh input, cache excluded
  /// @param cached input read from the cache
  /// @param cacheWritten how much of `in` was written to the cache
  /// @param costUsd in US dollars; null where the file does not say
  record TokensUsed(
      long line, long in, long out, long cached, long cacheWritten, @Nullable Double costUsd)
      implements TranscriptEvent {
    public TokensUsed(long line, long in, long out, long cached) {
      this(line, in, out, cached, 0, null);
    }
  }

  /// What the file says of the session as a whole. What is told here counts instead of the sum over
  /// the steps.
  ///
  /// @param tokens null where only the steps tell
  /// @param costUsd in US dollars; null where only the steps tell, or nobody
  /// @param duration null where only the times of the steps tell
  record SessionTotals(
      long line, @Nullable Tokens tokens, @Nullable Double costUsd, @Nullable Duration duration)
      implements TranscriptEvent {}

  /// What one voice in the file says about the session it is in: how it ended, what went wrong, and
  /// on which side of the split it belongs. Said again by the same voice, the last one counts.
  ///
  /// @param outcome null where nothing is said of it
  /// @param basis in plain words, why: `reward 1.0 of tau-bench`; empty where nobody says
  record Labelled(
      long line,
      @Nullable Outcome outcome,
      Voice saidBy,
      String basis,
      List<Tag> tags,
      @Nullable Split split)
      implements TranscriptEvent {
    public Labelled {
      tags = List.copyOf(tags);
    }

    /// The name of a mistake, given by a label.
    ///
    /// @param step 0-based place among the steps told of this session so far, of the one that shows
    ///   it; null where the label points at none
    /// @param reason in the words of who gave it; empty where there are none
    public record Tag(String name, @Nullable Integer step, String reason) {
      public Tag(String name) {
        this(name, null, "");
      }
    }
  }

  /// What the file says about a session of another file, which may be imported before or after.
  ///
  /// @param task what that session worked on, as in [Fact#TASK], or its native id; empty for the
  ///   one session that lies beside the file or below
  /// @param label its tags point at records of that session, 0-based, in place of steps
  record Annotates(long line, String task, Labelled label) implements TranscriptEvent {}

  /// A record that was read and makes no step of a session; counted by its type.
  record Other(long line, String type) implements TranscriptEvent {}

  /// A line, or a part of one, that could not be read.
  record Unreadable(long line, String reason, String excerpt) implements TranscriptEvent {}
}
