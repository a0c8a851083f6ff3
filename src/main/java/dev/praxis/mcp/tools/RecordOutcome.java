package dev.praxis.mcp.tools;

import dev.praxis.core.agents.RunInbox;
import dev.praxis.core.agents.told.OutcomeClaim;
import dev.praxis.core.agents.told.RecordedOutcome;
import dev.praxis.mcp.arguments.Arguments;
import dev.praxis.mcp.arguments.Field;
import dev.praxis.mcp.calls.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes an agent's word on how a run of a skill ended.
public final class RecordOutcome implements Tool {
  private static final String EXIT_STATUS = "exit_status";

  /// An exit status is kept as what the output of a command showed.
  private static final String OUTPUT = "output_pattern";

  private final RunInbox inbox;

  public RecordOutcome(RunInbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public String name() {
    return "record_outcome";
  }

  @Override
  public String title() {
    return "Record an outcome";
  }

  @Override
  public String description() {
    return """
    Tells how using a skill ended. Call it once after each use, also when it failed or was given \
    up: others get the skill by its record. Name in `verifier` who saw the result, and quote in \
    `evidence` what was seen. Your word alone is kept as self-reported; a verifier you name counts \
    once a person has confirmed it. Steps told by record_step since the last outcome of the skill \
    become part of this one.\
    """;
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required(
            "skill", new Field.Text(Limits.NAME), "the name of the skill you used, or its number."),
        Field.required(
            "outcome",
            new Field.Choice(List.of("success", "partial", "failure")),
            "how it ended; partial where only some of the task was reached."),
        Field.required(
            "verifier",
            new Field.Choice(
                List.of("test", EXIT_STATUS, "health_check", OUTPUT, "person", "self")),
            "who saw that: test (tests ran), exit_status (of a command), health_check,"
                + " output_pattern (something in an output), person (somebody said so), self (nobody"
                + " but you)."),
        Field.optional(
            "evidence",
            new Field.Text(Limits.TEXT),
            "What the verifier showed, word for word: the last lines of the test output, the"
                + " command with its exit status, the person's words. Needed for every verifier but"
                + " self."),
        Field.optional(
            "notes",
            new Field.Text(Limits.TEXT),
            "What the next one should know: where it differed, what was missing."));
  }

  @Override
  public Map<String, Object> output() {
    return Output.object(
        "run",
        Output.WHOLE,
        "skill",
        Output.TEXT,
        "version",
        Output.WHOLE,
        "steps",
        Output.WHOLE,
        "counts",
        Output.FLAG,
        "waits_for_curator",
        Output.FLAG);
  }

  @Override
  public boolean writes() {
    return true;
  }

  @Override
  public Answer call(Arguments arguments, Caller caller) {
    var verifier = arguments.text("verifier");
    var told =
        inbox.record(
            new OutcomeClaim(
                caller.name(),
                caller.connection(),
                arguments.text("skill").strip(),
                arguments.text("outcome"),
                verifier.equals(EXIT_STATUS) ? OUTPUT : verifier,
                arguments.text("evidence"),
                arguments.text("notes")));
    var content = new LinkedHashMap<String, Object>();
    content.put("run", told.run());
    content.put("skill", told.skill());
    content.put("version", told.version());
    content.put("steps", told.steps());
    content.put("counts", false);
    content.put("waits_for_curator", told.proposal() > 0);
    return new Answer(text(told), content);
  }

  private static String text(RecordedOutcome told) {
    var kept =
        "Kept as run %d of %s, version %d%s. "
            .formatted(
                told.run(),
                told.skill(),
                told.version(),
                told.steps() == 0 ? "" : ", with %d steps".formatted(told.steps()));
    return kept
        + (told.proposal() > 0
            ? "It is self-reported until the curator has looked at your evidence.\n"
            : "It is self-reported, and counts for nothing in the skill's reliability.\n");
  }
}
