package dev.praxis.desktop.agents;

import dev.praxis.core.agents.AgentBook;
import dev.praxis.core.agents.AgentProposal;
import dev.praxis.core.agents.ProposalFinding;
import java.util.List;

/// A proposal with what was found out about it.
///
/// @param findings what speaks against it, while it waits
/// @param reason why it was rejected; may be empty
record Examined(AgentProposal proposal, List<ProposalFinding> findings, String reason) {
  Examined {
    findings = List.copyOf(findings);
  }

  static Examined of(AgentBook agents, AgentProposal proposal) {
    return switch (proposal.state()) {
      case WAITING -> new Examined(proposal, agents.findings(proposal), "");
      case ACCEPTED -> new Examined(proposal, List.of(), "");
      case REJECTED -> new Examined(proposal, List.of(), agents.reason(proposal.id()));
    };
  }

  /// Whether it can only be rejected.
  boolean refused() {
    return findings.stream().anyMatch(ProposalFinding::grave);
  }
}
