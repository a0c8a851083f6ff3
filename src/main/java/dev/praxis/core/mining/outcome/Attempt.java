package dev.praxis.core.mining.outcome;

import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.session.ToolUse;
import org.jspecify.annotations.Nullable;

/// A tool call with its answer: all that is known when judging how it ended.
///
/// @param command the command line of a shell tool; empty for others
/// @param told how it ended by the transcript's own words: a flag, a status
/// @param exitCode as the transcript has it; null where it has none
/// @param silenceIsSuccess the agent program marks each command that fails, so no mark means zero
public record Attempt(
    String tool,
    String command,
    ToolStatus told,
    @Nullable Integer exitCode,
    boolean silenceIsSuccess,
    String answer) {

  /// What the workspace keeps of a call and its answer.
  public static Attempt of(Session session, ToolUse use, Event answer) {
    return new Attempt(
        use.tool(),
        ToolKind.isShell(use.tool()) ? CallArguments.commandLine(use) : "",
        use.status(),
        use.exitCode(),
        session.agent().equals("claude-code"),
        answer.text());
  }
}
