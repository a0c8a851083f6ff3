package dev.praxis.mcp.tools;

import dev.praxis.core.agents.RunInbox;
import dev.praxis.core.agents.told.StepClaim;
import dev.praxis.mcp.arguments.Arguments;
import dev.praxis.mcp.arguments.Field;
import dev.praxis.mcp.calls.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes an agent's word on one step of a skill.
public final class RecordStep implements Tool {
  private static final int LAST_STEP = 1_000;

  private final RunInbox inbox;

  public RecordStep(RunInbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public String name() {
    return "record_step";
  }

  @Override
  public String title() {
    return "Record a step";
  }

  @Override
  public String description() {
    return """
    Tells what became of one step of the skill you are using; worth it where a step failed, was \
    left out or went otherwise than expected. Telling of a step again replaces what you said. What \
    you tell becomes part of the next record_outcome of the skill.\
    """;
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required(
            "skill", new Field.Text(Limits.NAME), "the name of the skill you use, or its number."),
        Field.required("step", new Field.Whole(1, LAST_STEP), "the number of the step, from 1."),
        Field.required(
            "status",
            new Field.Choice(List.of("success", "failed", "skipped")),
            "how the step ended."),
        Field.optional(
            "actual", new Field.Text(Limits.TEXT), "What was seen in place of what was expected."),
        Field.optional("error", new Field.Text(Limits.TEXT), "What went wrong, word for word."));
  }

  @Override
  public Map<String, Object> output() {
    return Output.object("skill", Output.TEXT, "steps_told", Output.list(Output.WHOLE));
  }

  @Override
  public boolean writes() {
    return true;
  }

  @Override
  public Answer call(Arguments arguments, Caller caller) {
    var skill = arguments.text("skill").strip();
    var told =
        inbox.step(
            new StepClaim(
                caller.name(),
                caller.connection(),
                skill,
                arguments.whole("step", 0),
                arguments.text("status"),
                arguments.text("actual"),
                arguments.text("error")));
    var content = new LinkedHashMap<String, Object>();
    content.put("skill", skill);
    content.put("steps_told", told);
    return new Answer(
        "Noted. Steps told of so far: %s. Call record_outcome when you are done.\n"
            .formatted(String.join(", ", told.stream().map(String::valueOf).toList())),
        content);
  }
}
