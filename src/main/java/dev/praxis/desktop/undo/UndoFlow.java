package dev.praxis.desktop.undo;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.instructions.ExportedFiles.Turn;
import dev.praxis.core.review.Decision;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.tab.Changes;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Takes decisions back and does them again. An export moves its file with it, so what becomes of
/// the file is shown first.
public final class UndoFlow {
  private final Workbench workbench;
  private final Background background;
  private final Dialogs dialogs;
  private final Changes changes;
  private final Texts texts;
  private final Consumer<String> told;
  private @Nullable Node shown;

  /// @param told hears what was done
  public UndoFlow(
      Workbench workbench,
      Background background,
      Dialogs dialogs,
      Changes changes,
      Texts texts,
      Consumer<String> told) {
    this.workbench = workbench;
    this.background = background;
    this.dialogs = dialogs;
    this.changes = changes;
    this.texts = texts;
    this.told = told;
  }

  /// What became of a wish.
  private sealed interface Step {
    record Done(Optional<Decision> decision) implements Step {}

    record Look(Decision decision, Turn turn) implements Step {}
  }

  public void undo() {
    start(Way.UNDO);
  }

  public void redo() {
    start(Way.REDO);
  }

  private void start(Way way) {
    background.inOrder(_ -> attempt(way), step -> show(way, step));
  }

  private Step attempt(Way way) {
    var next = way.next(workbench);
    var turn = way.file(workbench).filter(each -> each.changedSince() || each.diff().hasChanges());
    return next.isPresent() && turn.isPresent()
        ? new Step.Look(next.get(), turn.get())
        : new Step.Done(way.go(workbench, false));
  }

  private void show(Way way, Step step) {
    switch (step) {
      case Step.Done(var decision) -> done(way, decision);
      case Step.Look look -> show(way, look);
    }
  }

  private void show(Way way, Step.Look look) {
    if (shown != null) {
      dialogs.closeSheet(shown);
    }
    var sheet =
        new FileTurnSheet(
            way, look.turn(), texts, leaveFile -> confirmed(way, look.decision(), leaveFile));
    shown = sheet;
    dialogs.showSheet(texts.format(way.key("named"), look.decision().label()), sheet);
  }

  private void confirmed(Way way, Decision decision, Optional<Boolean> leaveFile) {
    if (shown != null) {
      dialogs.closeSheet(shown);
    }
    shown = null;
    leaveFile.ifPresent(
        leave -> background.inOrder(_ -> go(way, decision, leave), moved -> done(way, moved)));
  }

  private Optional<Decision> go(Way way, Decision looked, boolean leaveFile) {
    if (way.next(workbench).filter(next -> next.id() == looked.id()).isEmpty()) {
      throw new Problem("Something was decided since you looked.", "Look again, then undo.");
    }
    return way.go(workbench, leaveFile);
  }

  private void done(Way way, Optional<Decision> decision) {
    decision.ifPresent(moved -> told.accept(texts.format(way.key("done"), moved.label())));
    changes.changed();
  }
}
