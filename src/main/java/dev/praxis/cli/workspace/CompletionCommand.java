package dev.praxis.cli.workspace;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `praxis completion`: a script with which a shell completes commands and options.
@Command(
    name = "completion",
    description = "Print a script that completes commands: source <(praxis completion)")
public final class CompletionCommand implements Callable<Integer> {
  private final Invocation invocation;
  @Spec private @Nullable CommandSpec spec;

  public CompletionCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    var root = Objects.requireNonNull(spec).root().commandLine();
    return invocation.reply(new Script(AutoComplete.bash(root.getCommandName(), root)));
  }

  private record Script(String script) implements Reply {
    @Override
    public String text() {
      return script;
    }
  }
}
