package dev.praxis.cli.reflection;

import dev.praxis.cli.console.Invocation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `praxis prompts`: names the commands about kept prompts.
@Command(
    name = "prompts",
    description = "Keep prompts with their versions, and decide what is proposed for them.")
public final class PromptsCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private PromptsCommand() {}

  /// The command with all that stand below it.
  public static CommandLine with(Invocation invocation) {
    return new CommandLine(new PromptsCommand())
        .addSubcommand(new PromptsPutCommand(invocation))
        .addSubcommand(new PromptsGetCommand(invocation))
        .addSubcommand(new PromptsSearchCommand(invocation))
        .addSubcommand(new PromptsVersionsCommand(invocation))
        .addSubcommand(new PromptsProposalsCommand(invocation))
        .addSubcommand(new PromptsAcceptCommand(invocation))
        .addSubcommand(new PromptsRejectCommand(invocation));
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "say what to do with the prompts");
  }
}
