package dev.praxis.mcp.tools;

import dev.praxis.core.Problem;
import dev.praxis.core.agents.ProposalInbox;
import dev.praxis.core.agents.told.ProposedSkill;
import dev.praxis.mcp.arguments.Arguments;
import dev.praxis.mcp.arguments.Field;
import dev.praxis.mcp.calls.Caller;
import java.util.List;
import java.util.Map;

/// Takes a procedure that an agent thinks worth keeping.
public final class ProposeSkill implements Tool {
  private final ProposalInbox inbox;

  public ProposeSkill(ProposalInbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public String name() {
    return "propose_skill";
  }

  @Override
  public String title() {
    return "Propose a skill";
  }

  @Override
  public String description() {
    return """
    Proposes a procedure that just worked, so that it can be found next time. Only for work of \
    three steps or more that may come again and that no skill covers yet. Write steps that hold for \
    the next case as well: put what differs from case to case in braces, such as {domain} or \
    {version}, and leave secrets out. A person decides whether it is kept; until then find_skills \
    does not find it.\
    """;
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required(
            "task",
            new Field.Text(Limits.TASK),
            "the task it does, as an order: “renew the TLS certificate of nginx”."),
        Field.required(
            "steps",
            new Field.Steps(Limits.STEPS, Limits.STEP),
            "the steps that led there, in their order, without detours."),
        Field.required(
            "success", new Field.Flag(), "whether it worked; only what worked can be proposed."),
        Field.optional(
            "category",
            new Field.Text(Limits.NAME),
            "One word for the kind of work, such as deployment, testing or debugging."),
        Field.optional(
            "evidence",
            new Field.Text(Limits.TEXT),
            "How you know that it worked: what a test, a command or a person showed."));
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
    if (!arguments.flag("success")) {
      throw new Problem(
          "Only a procedure that worked becomes a skill.",
          "Where the failure taught you something, call propose_rule.");
    }
    long proposal =
        inbox.proposeSkill(
            new ProposedSkill(
                caller.name(),
                arguments.text("task"),
                arguments.steps("steps"),
                arguments.text("category").strip(),
                arguments.text("evidence")));
    return Waiting.answer(proposal);
  }
}
