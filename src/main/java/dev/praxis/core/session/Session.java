package dev.praxis.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One conversation of an agent, from its first to its last event.
///
/// @param key its name outside the workspace: the agent's own id where that is free
/// @param lineage sessions that share history have one number
/// @param relation to the session it came from: `subagent`, `fork`, `copy`, or empty
/// @param events steps shown in the reader, shared history included
/// @param turns how often the person took the floor
/// @param errors failed tool calls
/// @param duration as the transcript tells it; null where only the times of its steps tell
/// @param task what it worked on, as its benchmark calls it; empty outside of benchmarks
/// @param outcomeSaidBy the word of a [Voice]; empty where nobody said anything
/// @param outcomeBasis why, in plain words; empty where nobody says
/// @param tags of the labels and the curator, then of the signals; sorted by name
public record Session(
    SessionId id,
    String key,
    String agent,
    String agentVersion,
    long source,
    long lineage,
    @Nullable SessionId parent,
    String relation,
    String project,
    String cwd,
    String branch,
    String model,
    String title,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    int events,
    int turns,
    int toolCalls,
    int errors,
    Usage usage,
    @Nullable Duration duration,
    String task,
    Outcome outcome,
    String outcomeSaidBy,
    String outcomeBasis,
    Split split,
    List<String> tags,
    Origin origin) {

  /// Where a session came from.
  ///
  /// @param state of its source: `present`, `changed` (grown or edited since) or `gone`
  /// @param unreadableLines of its source
  /// @param parentTitle of the session it came from; empty where there is none here
  public record Origin(
      String state, Instant importedAt, long unreadableLines, String parentTitle) {}

  public Session {
    tags = List.copyOf(tags);
  }

  public Tokens tokens() {
    return usage.tokens();
  }

  /// Zero where the transcript tells no time.
  public Duration length() {
    if (duration != null) {
      return duration;
    }
    return startedAt == null || endedAt == null
        ? Duration.ZERO
        : Duration.between(startedAt, endedAt);
  }
}
