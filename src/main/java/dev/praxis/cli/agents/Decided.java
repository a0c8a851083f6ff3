package dev.praxis.cli.agents;

import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.agents.AgentBook;
import org.jspecify.annotations.Nullable;

/// What became of a proposal.
///
/// @param made the id of the rule, skill or run; null where it was rejected
record Decided(long id, String kind, String agent, String state, @Nullable Long made)
    implements Reply {
  private static final int NAME = 60;

  static Decided of(long id, AgentBook agents, @Nullable Long made) {
    var proposal =
        agents.proposals().stream().filter(each -> each.id() == id).findFirst().orElseThrow();
    return new Decided(id, proposal.kind(), proposal.client(), proposal.state().word(), made);
  }

  @Override
  public String text() {
    var who = PlainText.line(agent, NAME);
    return made == null
        ? "Proposal %d of %s is %s.%n".formatted(id, who, state)
        : "Proposal %d of %s is %s: it became %s %d.%n".formatted(id, who, state, noun(), made);
  }

  private String noun() {
    return kind.equals("outcome") ? "verified run" : kind;
  }
}
