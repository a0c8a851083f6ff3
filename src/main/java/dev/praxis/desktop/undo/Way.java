package dev.praxis.desktop.undo;

import dev.praxis.core.Workbench;
import dev.praxis.core.instructions.ExportedFiles.Turn;
import dev.praxis.core.review.Decision;
import java.util.Optional;

/// Which way one goes through the history.
enum Way {
  UNDO("undo."),
  REDO("redo.");

  private final String texts;

  Way(String texts) {
    this.texts = texts;
  }

  /// The key of one of its texts.
  String key(String rest) {
    return texts + rest;
  }

  /// What would be taken back or done again.
  Optional<Decision> next(Workbench workbench) {
    var history = workbench.history();
    return this == UNDO ? history.undoable() : history.redoable();
  }

  /// What that does to a file.
  Optional<Turn> file(Workbench workbench) {
    return this == UNDO ? workbench.ruleBook().undoingFile() : workbench.ruleBook().redoingFile();
  }

  /// @param leaveFile whether a file that goes with it stays as it is
  Optional<Decision> go(Workbench workbench, boolean leaveFile) {
    var history = workbench.history();
    if (leaveFile) {
      return this == UNDO ? history.undoRows() : history.redoRows();
    }
    return this == UNDO ? history.undo() : history.redo();
  }
}
