package dev.praxis.mcp.tools;

import java.util.LinkedHashMap;

/// The answer to a proposal.
final class Waiting {
  private Waiting() {}

  static Answer answer(long proposal) {
    var content = new LinkedHashMap<String, Object>();
    content.put("proposal", proposal);
    content.put("state", "waiting");
    return new Answer(
        "Proposal %d waits for the curator. Nothing changes until it is accepted.\n"
            .formatted(proposal),
        content);
  }
}
