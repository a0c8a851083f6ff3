package dev.praxis.cli.rules;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis rules adopt`: takes over what somebody wrote into the block of rules by hand.
@Command(
    name = "adopt",
    description = "Make candidates of lines written by hand into the block of an instruction file.")
final class RulesAdoptCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "FILE", description = "The instruction file.")
  private Path file = Path.of("CLAUDE.md");

  RulesAdoptCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::adopt);
  }

  private Reply adopt(Workbench workbench) {
    var exporter = workbench.exporter();
    return RuleList.of(exporter.adopt(exporter.preview(file)));
  }
}
