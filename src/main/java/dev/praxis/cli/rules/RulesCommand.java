package dev.praxis.cli.rules;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.rules.deciding.RulesDecideCommand;
import dev.praxis.cli.rules.deciding.RulesMergeCommand;
import dev.praxis.cli.rules.deciding.RulesRejectCommand;
import dev.praxis.cli.rules.deciding.RulesScopeCommand;
import dev.praxis.cli.rules.linting.RulesLintCommand;
import dev.praxis.cli.rules.linting.RulesUnwaiveCommand;
import dev.praxis.cli.rules.linting.RulesWaiveCommand;
import dev.praxis.core.model.job.ModelAccess;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `praxis rules`: names the commands about rules.
@Command(name = "rules", description = "Draft rules, and decide about them.")
public final class RulesCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private RulesCommand() {}

  /// The command with all that stand below it.
  public static CommandLine with(Invocation invocation, ModelAccess access) {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new RulesDraftCommand(invocation, access))
        .addSubcommand(new RulesListCommand(invocation))
        .addSubcommand("approve", RulesDecideCommand.approve(invocation))
        .addSubcommand(new RulesRejectCommand(invocation))
        .addSubcommand("snooze", RulesDecideCommand.snooze(invocation))
        .addSubcommand("retire", RulesDecideCommand.retire(invocation))
        .addSubcommand("reopen", RulesDecideCommand.reopen(invocation))
        .addSubcommand(new RulesAddCommand(invocation))
        .addSubcommand(new RulesEditCommand(invocation))
        .addSubcommand(new RulesScopeCommand(invocation))
        .addSubcommand(new RulesImportCommand(invocation))
        .addSubcommand(new RulesRestoreCommand(invocation))
        .addSubcommand(new RulesMergeCommand(invocation))
        .addSubcommand(new RulesShowCommand(invocation))
        .addSubcommand(new RulesMonitorCommand(invocation))
        .addSubcommand(new RulesLintCommand(invocation))
        .addSubcommand(new RulesWaiveCommand(invocation))
        .addSubcommand(new RulesUnwaiveCommand(invocation));
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "say what to do with the rules");
  }
}
