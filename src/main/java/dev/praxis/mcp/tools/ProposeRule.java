package dev.praxis.mcp.tools;

import dev.praxis.core.agents.ProposalInbox;
import dev.praxis.mcp.arguments.Arguments;
import dev.praxis.mcp.arguments.Field;
import dev.praxis.mcp.calls.Caller;
import java.util.List;
import java.util.Map;

/// Takes a rule that an agent thinks worth following.
public final class ProposeRule implements Tool {
  private final ProposalInbox inbox;

  public ProposeRule(ProposalInbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public String name() {
    return "propose_rule";
  }

  @Override
  public String title() {
    return "Propose a rule";
  }

  @Override
  public String description() {
    return """
    Proposes one line of conduct for all future work, because a mistake happened that it would have \
    prevented, or because the person corrected you. One imperative sentence that names when it \
    applies and what to do: “Run the unit tests before you commit.” Call get_rules first: what \
    stands there need not be proposed. A person decides whether it is kept.\
    """;
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required(
            "text", new Field.Text(Limits.RULE), "the rule, one imperative sentence on one line."),
        Field.required(
            "evidence",
            new Field.Text(Limits.TEXT),
            "what happened that the rule would have prevented: what you did, what was seen, what"
                + " the person said."));
  }

  @Override
  public Map<String, Object> output() {
    return Output.object("proposal", Output.WHOLE, "state", Output.TEXT);
  }

  @Override
  public boolean writes() {
    return true;
  }

  @Override
  public Answer call(Arguments arguments, Caller caller) {
    return Waiting.answer(
        inbox.proposeRule(caller.name(), arguments.text("text"), arguments.text("evidence")));
  }
}
