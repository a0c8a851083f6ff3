package dev.praxis.cli.rules;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.rules.telling.RuleList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis rules add`: a rule in the curator's own words.
@Command(name = "add", description = "Add a rule in your own words, as a candidate.")
final class RulesAddCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "TEXT", description = "One imperative line.")
  private String text = "";

  @Option(names = "--tag", paramLabel = "TAG", description = "A failure tag it is meant to stop.")
  private List<String> tags = List.of();

  RulesAddCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(
        workbench -> RuleList.of(List.of(workbench.rules().add(text, tags))));
  }
}
