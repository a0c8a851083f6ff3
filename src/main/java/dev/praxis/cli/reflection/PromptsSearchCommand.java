package dev.praxis.cli.reflection;

import dev.praxis.cli.console.Invocation;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis prompts search`: the newest versions that hold some words.
@Command(name = "search", description = "Find prompts by words; lists all without any.")
final class PromptsSearchCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(
      paramLabel = "WORD",
      arity = "0..*",
      description = "Words of a name or a text, all of which must be there.")
  private List<String> words = List.of();

  @Option(
      names = "--namespace",
      paramLabel = "NAMESPACE",
      description = "Only in this namespace and below it.")
  private String namespace = "";

  PromptsSearchCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench ->
        PromptRow.Rows.of(
            workbench.prompting().prompts().search(namespace, String.join(" ", words))));
  }
}
