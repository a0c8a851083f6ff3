package dev.praxis.cli.workspace;

import dev.praxis.cli.console.Done;
import dev.praxis.cli.console.Invocation;
import dev.praxis.core.Problem;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `praxis redo`: does again what was undone last.
@Command(name = "redo", description = "Do again what was undone last.")
public final class RedoCommand implements Callable<Integer> {
  private final Invocation invocation;

  public RedoCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench ->
        workbench
            .history()
            .redo()
            .map(decision -> new Done("Done again: " + decision.label() + "."))
            .orElseThrow(() ->
                new Problem(
                    "There is nothing to redo.",
                    "Redo follows an undo, as long as nothing else was decided since.")));
  }
}
