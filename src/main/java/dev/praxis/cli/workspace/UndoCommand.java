package dev.praxis.cli.workspace;

import dev.praxis.cli.console.Done;
import dev.praxis.cli.console.Invocation;
import dev.praxis.core.Problem;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `praxis undo`: takes back the newest decision that still stands.
@Command(name = "undo", description = "Take back the newest decision.")
public final class UndoCommand implements Callable<Integer> {
  private final Invocation invocation;

  public UndoCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench ->
        workbench
            .history()
            .undo()
            .map(decision -> new Done("Undone: " + decision.label() + "."))
            .orElseThrow(() ->
                new Problem(
                    "There is nothing to undo.", "Decide something in this workspace first.")));
  }
}
