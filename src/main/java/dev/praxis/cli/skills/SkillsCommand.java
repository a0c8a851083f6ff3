package dev.praxis.cli.skills;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.skills.changing.SkillsAddCommand;
import dev.praxis.cli.skills.changing.SkillsDiffCommand;
import dev.praxis.cli.skills.changing.SkillsEditCommand;
import dev.praxis.cli.skills.changing.SkillsRestoreCommand;
import dev.praxis.cli.skills.changing.SkillsVersionsCommand;
import dev.praxis.cli.skills.deciding.SkillsAcceptCommand;
import dev.praxis.cli.skills.deciding.SkillsApproveCommand;
import dev.praxis.cli.skills.deciding.SkillsArchiveCommand;
import dev.praxis.cli.skills.deciding.SkillsCurrentCommand;
import dev.praxis.cli.skills.deciding.SkillsOutdatedCommand;
import dev.praxis.cli.skills.deciding.SkillsProposalsCommand;
import dev.praxis.cli.skills.deciding.SkillsRejectCommand;
import dev.praxis.cli.skills.deciding.SkillsSnoozeCommand;
import dev.praxis.cli.skills.deciding.SkillsSupersedeCommand;
import dev.praxis.cli.skills.folders.SkillsExportCommand;
import dev.praxis.cli.skills.folders.SkillsImportCommand;
import dev.praxis.cli.skills.folders.SkillsScreenCommand;
import dev.praxis.cli.skills.replaying.SkillsReplayCommand;
import dev.praxis.cli.skills.using.SkillsComposeCommand;
import dev.praxis.cli.skills.using.SkillsRecordCommand;
import dev.praxis.core.model.job.ModelAccess;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `praxis skills`: names the commands about skills.
@Command(name = "skills", description = "Procedures that earn their reliability by verified runs.")
public final class SkillsCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private SkillsCommand() {}

  /// The command with all that stand below it.
  public static CommandLine with(Invocation invocation, ModelAccess access) {
    return new CommandLine(new SkillsCommand())
        .addSubcommand(new SkillsListCommand(invocation))
        .addSubcommand(new SkillsShowCommand(invocation))
        .addSubcommand(new SkillsAddCommand(invocation))
        .addSubcommand(new SkillsEditCommand(invocation))
        .addSubcommand(new SkillsVersionsCommand(invocation))
        .addSubcommand(new SkillsDiffCommand(invocation))
        .addSubcommand(new SkillsRestoreCommand(invocation))
        .addSubcommand(new SkillsApproveCommand(invocation))
        .addSubcommand(new SkillsSnoozeCommand(invocation))
        .addSubcommand(new SkillsArchiveCommand(invocation))
        .addSubcommand(new SkillsOutdatedCommand(invocation))
        .addSubcommand(new SkillsCurrentCommand(invocation))
        .addSubcommand(new SkillsSupersedeCommand(invocation))
        .addSubcommand(new SkillsProposalsCommand(invocation))
        .addSubcommand(new SkillsAcceptCommand(invocation))
        .addSubcommand(new SkillsRejectCommand(invocation))
        .addSubcommand(new SkillsComposeCommand(invocation))
        .addSubcommand(new SkillsRecordCommand(invocation))
        .addSubcommand(new SkillsFormCommand(invocation, access))
        .addSubcommand(new SkillsFormingCommand(invocation))
        .addSubcommand(new SkillsRetrieveCommand(invocation))
        .addSubcommand(new SkillsRefineCommand(invocation))
        .addSubcommand(new SkillsSuggestionsCommand(invocation))
        .addSubcommand(new SkillsAcknowledgeCommand(invocation))
        .addSubcommand(new SkillsTargetCommand(invocation))
        .addSubcommand(new SkillsStatsCommand(invocation))
        .addSubcommand(new SkillsImportCommand(invocation))
        .addSubcommand(new SkillsExportCommand(invocation))
        .addSubcommand(new SkillsScreenCommand(invocation))
        .addSubcommand(new SkillsReplayCommand(invocation));
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "say what to do with the skills");
  }
}
