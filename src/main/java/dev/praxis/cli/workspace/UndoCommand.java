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

/// `praxis undo`: takes back the newest decision that still stands.
@Command(
    name = "undo",
    description = "Take back the newest decision; with an export, its file goes back as well.")
public final class UndoCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Option(names = "--dry-run", description = "Show what would be taken back, and do nothing.")
  private boolean dryRun;

  @Option(names = "--leave-file", description = "Leave the file of an export as it is.")
  private boolean leaveFile;

  public UndoCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::undo);
  }

  private Reply undo(Workbench workbench) {
    var history = workbench.history();
    var turn =
        leaveFile ? Optional.<ExportedFiles.Turn>empty() : workbench.ruleBook().undoingFile();
    if (dryRun) {
      return history
          .undoable()
          .map(decision -> Taken.of("Would undo: " + decision.label() + ".", turn))
          .orElseThrow(UndoCommand::nothing);
    }
    var undone = leaveFile ? history.undoRows() : history.undo();
    return undone
        .map(decision -> Taken.of("Undone: " + decision.label() + ".", turn))
        .orElseThrow(UndoCommand::nothing);
  }

  private static Problem nothing() {
    return new Problem("There is nothing to undo.", "Decide something in this workspace first.");
  }
}
