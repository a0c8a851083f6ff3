package dev.praxis.core.session;

import java.util.Locale;

/// What one step of a session is, told by who is behind it. What the harness put in a user's mouth
/// is never a `USER_MESSAGE`.
public enum EventKind {
  /// Words a person typed, wherever the agent stored them: prompts, queued text, reasons of a
  /// denial.
  USER_MESSAGE,
  AGENT_MESSAGE,
  REASONING,
  TOOL_CALL,
  TOOL_RESULT,
  /// The person stopped the agent.
  INTERRUPTION,
  /// Reminders, command expansions, notifications, hook output: text of the harness.
  HARNESS_NOTE,
  /// What the agent program says about itself: errors of its API, durations, model changes.
  SYSTEM_NOTE,
  COMPACTION,
  /// Bookkeeping that a reader seldom wants: snapshots, titles, queue operations, progress.
  META;

  /// As stored and as printed: `user_message`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static EventKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
