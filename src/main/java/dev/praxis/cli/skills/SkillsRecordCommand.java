package dev.praxis.cli.skills;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis skills record`: how one run of a skill ended, and who verified it.
@Command(name = "record", description = "Record how a run of a skill ended.")
final class SkillsRecordCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(index = "0", paramLabel = "ID", description = "Id or name of the skill.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "OUTCOME", description = "success, partial or failure.")
  private RunOutcome outcome = RunOutcome.SUCCESS;

  @Option(
      names = "--verifier",
      paramLabel = "V",
      required = true,
      description = "test, health_check, output_pattern or person; self counts for nothing.")
  private Verifier verifier = Verifier.SELF;

  @Option(names = "--notes", paramLabel = "N", description = "What is worth remembering.")
  private String notes = "";

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

  SkillsRecordCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::record);
  }

  private Reply record(Workbench workbench) {
    var skill = SkillList.named(name, workbench);
    workbench.skills().record(skill.id(), word(outcome), word(verifier), notes);
    return SkillList.of(List.of(SkillList.named(Long.toString(skill.id()), workbench)));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
