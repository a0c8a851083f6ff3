package dev.praxis.cli.workspace;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.instructions.ExportedFiles;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `praxis redo`: does again what was undone last.
@Command(
    name = "redo",
    description = "Do again what was undone last; with an export, its file is written again.")
public final class RedoCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Option(names = "--dry-run", description = "Show what would be done again, and do nothing.")
  private boolean dryRun;

  @Option(names = "--leave-file", description = "Leave the file of an export as it is.")
  private boolean leaveFile;

  public RedoCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::redo);
  }

  private Reply redo(Workbench workbench) {
    var history = workbench.history();
    var turn =
        leaveFile ? Optional.<ExportedFiles.Turn>empty() : workbench.ruleBook().redoingFile();
    if (dryRun) {
      return history
          .redoable()
          .map(decision -> Taken.of("Would do again: " + decision.label() + ".", turn))
          .orElseThrow(RedoCommand::nothing);
    }
    var redone = leaveFile ? history.redoRows() : history.redo();
    return redone
        .map(decision -> Taken.of("Done again: " + decision.label() + ".", turn))
        .orElseThrow(RedoCommand::nothing);
  }

  private static Problem nothing() {
    return new Problem(
        "There is nothing to redo.",
        "Redo follows an undo, as long as nothing else was decided since.");
  }
}
