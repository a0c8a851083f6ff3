package dev.praxis.cli.skills.using;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.Sessions;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.runs.RunReport;
import dev.praxis.core.skills.runs.StepReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis skills record`: how one run of a skill ended, and who verified it.
@Command(
    name = "record",
    description = {
      "Record how a run of a skill ended.",
      "That of a composed skill counts for each of its phases that was reached, too."
    })
public final class SkillsRecordCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(index = "0", paramLabel = "SKILL", description = "Id or name of the skill.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "OUTCOME", description = "success, partial or failure.")
  private RunOutcome outcome = RunOutcome.SUCCESS;

  @Option(
      names = "--verifier",
      paramLabel = "V",
      required = true,
      description = "test, health_check, output_pattern or person; self counts for nothing.")
  private Verifier verifier = Verifier.SELF;

  @Option(
      names = "--failed-step",
      paramLabel = "N",
      description = "The step at which it failed; those before it went well.")
  private @Nullable Integer failedStep;

  @Option(names = "--task", paramLabel = "TEXT", description = "What it was run for.")
  private String task = "";

  @Option(names = "--evidence", paramLabel = "TEXT", description = "What the verifier saw.")
  private String evidence = "";

  @Option(names = "--notes", paramLabel = "TEXT", description = "What is worth remembering.")
  private String notes = "";

  @Option(
      names = "--of-version",
      paramLabel = "N",
      description = "The version that was run; the newest if left out.")
  private @Nullable Integer version;

  @Option(names = "--session", paramLabel = "ID", description = "The session it was run in.")
  private @Nullable String session;

  @Option(names = "--seconds", paramLabel = "N", description = "How long it took.")
  private @Nullable Double seconds;

  /// How a run can end.
  enum RunOutcome {
    SUCCESS,
    PARTIAL,
    FAILURE
  }

  /// Who can say so.
  enum Verifier {
    TEST,
    HEALTH_CHECK,
    OUTPUT_PATTERN,
    PERSON,
    SELF
  }

  public SkillsRecordCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::record);
  }

  private Reply record(Workbench workbench) {
    var skill = SkillList.named(name, workbench);
    workbench.skillBook().runs().record(report(skill, workbench));
    return SkillList.of(skill.id(), workbench);
  }

  private RunReport report(Skill skill, Workbench workbench) {
    return new RunReport(
        skill.id(),
        version == null ? skill.version() : version,
        word(outcome),
        word(verifier),
        "",
        task.strip(),
        "",
        evidence.strip(),
        notes.strip(),
        session == null ? null : Sessions.named(session, workbench).id().value(),
        null,
        duration(),
        Instant.now(),
        failedStep == null ? List.of() : steps(skill, failedStep));
  }

  private List<StepReport> steps(Skill skill, int failed) {
    if (outcome == RunOutcome.SUCCESS) {
      throw new Problem(
          "A run that failed at step %d was no success.".formatted(failed),
          "Record it as a failure, or as partial.");
    }
    int steps = version == null ? skill.steps().size() : 1_000;
    if (failed < 1 || failed > steps) {
      throw new Problem(
          "%s has no step %d.".formatted(skill.name(), failed),
          "Name a step from 1 to %d.".formatted(skill.steps().size()));
    }
    return StepReport.failedAt(failed);
  }

  private @Nullable Duration duration() {
    if (seconds == null) {
      return null;
    }
    if (!(seconds >= 0 && seconds < 1e9)) {
      throw new Problem(
          "A run cannot take %s seconds.".formatted(seconds), "Give a time of 0 or more.");
    }
    return Duration.ofMillis(Math.round(1000 * seconds));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
