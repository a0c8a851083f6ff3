package dev.praxis.cli.skills;

import dev.praxis.cli.console.Invocation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `praxis skills`: names the commands about skills.
@Command(name = "skills", description = "Look at skills, and record how their runs ended.")
public final class SkillsCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private SkillsCommand() {}

  /// The command with all that stand below it.
  public static CommandLine with(Invocation invocation) {
    return new CommandLine(new SkillsCommand())
        .addSubcommand(new SkillsListCommand(invocation))
        .addSubcommand(new SkillsShowCommand(invocation))
        .addSubcommand(new SkillsRecordCommand(invocation))
        .addSubcommand(new SkillsFormCommand(invocation))
        .addSubcommand(new SkillsFormingCommand(invocation))
        .addSubcommand(new SkillsImportCommand(invocation))
        .addSubcommand(new SkillsRetrieveCommand(invocation))
        .addSubcommand(new SkillsRefineCommand(invocation))
        .addSubcommand(new SkillsSuggestionsCommand(invocation))
        .addSubcommand(new SkillsAcknowledgeCommand(invocation))
        .addSubcommand(new SkillsTargetCommand(invocation))
        .addSubcommand(new SkillsStatsCommand(invocation));
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "say what to do with the skills");
  }
}
