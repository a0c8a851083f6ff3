package dev.praxis.cli.reflection;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import dev.praxis.core.reflection.keeping.PromptKey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis prompts versions`: all versions of a prompt, newest first.
@Command(name = "versions", description = "List all versions of a prompt, newest first.")
final class PromptsVersionsCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "NAMESPACE/NAME", description = "For instance team/triage.")
  private String key = "";

  PromptsVersionsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::versions);
  }

  private Reply versions(Workbench workbench) {
    var where = workbench.prompting().prompts().existing(PromptKey.parse(key)).key();
    return PromptRow.Rows.of(workbench.prompting().prompts().versions(where));
  }
}
