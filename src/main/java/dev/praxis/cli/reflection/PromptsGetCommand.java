package dev.praxis.cli.reflection;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.reflection.keeping.PromptKey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis prompts get`: one version of a prompt.
@Command(name = "get", description = "Show a prompt, in its newest version or an older one.")
final class PromptsGetCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "NAMESPACE/NAME", description = "For instance team/triage.")
  private String key = "";

  @Option(names = "--version", paramLabel = "N", description = "The newest if left out.")
  private int version;

  PromptsGetCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::get);
  }

  private Reply get(Workbench workbench) {
    var where = PromptKey.parse(key);
    var newest = workbench.prompting().prompts().existing(where);
    if (version == 0) {
      return PromptShown.of(newest);
    }
    return workbench.prompting().prompts().versions(where).stream()
        .filter(each -> each.version() == version)
        .map(PromptShown::of)
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "“%s” has no version %d.".formatted(where, version),
                "Choose one from 1 to %d.".formatted(newest.version())));
  }
}
