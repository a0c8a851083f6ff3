package dev.praxis.cli.agents;

import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.Times;
import dev.praxis.core.agents.AgentBook;
import dev.praxis.core.agents.AgentProposal;
import dev.praxis.core.agents.AgentProposal.State;
import dev.praxis.core.agents.ProposalFinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Proposals of agents: those that wait first, the newest first.
record ProposalList(List<Row> proposals) implements Reply {
  private static final int LINE = 100;

  static ProposalList of(AgentBook agents, boolean all) {
    return new ProposalList(
        agents.proposals().stream()
            .filter(proposal -> all || proposal.state() == State.WAITING)
            .map(proposal -> Row.of(agents, proposal))
            .toList());
  }

  @Override
  public String text() {
    if (proposals.isEmpty()) {
      return "No proposal waits.\n";
    }
    var text = new StringBuilder();
    for (var row : proposals) {
      text.append(
          "%d  %s of %s, %s%n   %s%n"
              .formatted(
                  row.id,
                  row.kind,
                  PlainText.line(row.agent, LINE),
                  row.state,
                  PlainText.line(row.title, LINE)));
      if (!row.evidence.isBlank()) {
        text.append("   because: %s%n".formatted(PlainText.line(row.evidence, LINE)));
      }
      row.findings.forEach(
          finding -> text.append("   ! %s%n".formatted(PlainText.line(finding.message(), LINE))));
    }
    return text.append("Decide with `praxis agents accept ID` or `reject ID --reason WORDS`.\n")
        .toString();
  }

  /// One proposal.
  ///
  /// @param findings what speaks against it while it waits
  /// @param made the rule, skill or run made of it; null where nothing was
  record Row(
      long id,
      @Nullable String at,
      String agent,
      String kind,
      String state,
      String title,
      String text,
      String evidence,
      List<ProposalFinding> findings,
      @Nullable Long made) {
    static Row of(AgentBook agents, AgentProposal proposal) {
      return new Row(
          proposal.id(),
          Times.iso(proposal.at()),
          proposal.client(),
          proposal.kind(),
          proposal.state().word(),
          proposal.title(),
          proposal.text(),
          proposal.evidence(),
          proposal.state() == State.WAITING ? agents.findings(proposal) : List.of(),
          proposal.madeId());
    }
  }
}
