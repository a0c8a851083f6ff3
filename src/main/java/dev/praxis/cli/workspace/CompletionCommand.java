package dev.praxis.cli.workspace;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `praxis completion`: a script with which a shell completes commands and options.
@Command(
    name = "completion",
    description = "Print a script that completes commands: source <(praxis completion)")
public final class CompletionCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(
      arity = "0..1",
      paramLabel = "bash|zsh",
      description = "The shell; one script serves both.")
  private Shell shell = Shell.BASH;

  @Spec private @Nullable CommandSpec spec;

  public CompletionCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  /// Shells that read the script; zsh does through its bashcompinit, which the script turns on.
  enum Shell {
    BASH,
    ZSH
  }

  @Override
  public Integer call() {
    var root = Objects.requireNonNull(spec).root().commandLine();
    return invocation.reply(new Script(shell, AutoComplete.bash(root.getCommandName(), root)));
  }

  private record Script(Shell shell, String script) implements Reply {
    @Override
    public String text() {
      return script;
    }
  }
}
