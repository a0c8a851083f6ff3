package dev.praxis.mcp.calls;

import dev.praxis.core.Problem;
import dev.praxis.core.agents.AgentBook;

/// Who may call what, now.
public final class Gate {
  private final AgentBook agents;
  private final RateLimit limit;
  private final boolean readOnly;

  /// @param readOnly whether nothing may be handed in
  public Gate(AgentBook agents, RateLimit limit, boolean readOnly) {
    this.agents = agents;
    this.limit = limit;
    this.readOnly = readOnly;
  }

  /// Lets a call through.
  ///
  /// @throws Problem where it may not pass
  void pass(Caller caller, boolean writing) {
    if (agents.stopped(caller.name())) {
      throw new Problem(
          "The curator has stopped %s.".formatted(caller.name()),
          "Call nothing here any more, and tell the person you work for.");
    }
    if (writing && readOnly) {
      throw new Problem(
          "This server is read-only: nothing can be handed in.",
          "Go on without; find_skills, get_skill, get_rules and search_sessions still answer.");
    }
    limit.take(writing);
  }
}
