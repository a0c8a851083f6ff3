package dev.praxis.desktop.tags;

import dev.praxis.core.Workbench;
import dev.praxis.core.review.Decision;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tags.sheets.HistorySheet;
import java.util.List;
import java.util.Optional;

/// Shows what was decided of a tag, and takes the newest decision back.
final class TagStory {
  private final Workbench workbench;
  private final Desk desk;
  private final Activity reading = new Activity();

  TagStory(Workbench workbench, Desk desk) {
    this.workbench = workbench;
    this.desk = desk;
  }

  private record Read(String tag, List<Decision> decisions, Optional<Decision> newest) {}

  void open(String tag) {
    desk.background()
        .start(
            reading,
            _ -> new Read(tag, workbench.tags().history(tag), workbench.history().undoable()),
            this::show);
  }

  private void show(Read read) {
    var sheet = new HistorySheet(read.decisions(), read.newest(), desk.texts(), this::takeBack);
    desk.dialogs().showSheet(desk.texts().format("tags.history.title", read.tag()), sheet);
  }

  private void takeBack() {
    desk.dialogs().closeSheet();
    desk.background()
        .inOrder(
            _ -> workbench.history().undo(),
            undone -> {
              undone.ifPresent(
                  done -> desk.dialogs().tell(desk.texts().format("undo.done", done.label())));
              desk.changes().changed();
            });
  }
}
