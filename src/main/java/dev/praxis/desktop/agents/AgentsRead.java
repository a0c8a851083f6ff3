package dev.praxis.desktop.agents;

import dev.praxis.core.agents.AgentBook;
import dev.praxis.core.agents.AgentClient;
import dev.praxis.core.agents.AgentProposal;
import java.util.List;

/// The clients of a workspace and what they handed in.
record AgentsRead(List<AgentClient> clients, List<AgentProposal> proposals) {
  static final AgentsRead NOTHING = new AgentsRead(List.of(), List.of());

  static AgentsRead of(AgentBook agents) {
    return new AgentsRead(agents.clients(), agents.proposals());
  }

  /// Whether no agent ever connected.
  boolean isEmpty() {
    return clients.isEmpty() && proposals.isEmpty();
  }
}
