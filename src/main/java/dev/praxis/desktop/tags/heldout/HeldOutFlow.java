package dev.praxis.desktop.tags.heldout;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.Look;
import dev.praxis.core.evaluation.LookLedger.Hidden;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.tab.Desk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From the lock to the sessions behind it.
public final class HeldOutFlow {
  private final Workbench workbench;
  private final Desk desk;
  private final Activity reading = new Activity();

  public HeldOutFlow(Workbench workbench, Desk desk) {
    this.workbench = workbench;
    this.desk = desk;
  }

  private record Read(Hidden hidden, List<Look> looks) {}

  /// Shows what is hidden, and the ledger.
  public void open() {
    desk.background()
        .start(
            reading,
            _ -> new Read(workbench.looks().hidden(), workbench.looks().looks()),
            this::show);
  }

  private void show(Read read) {
    var controller = new HeldOutController(read.hidden(), read.looks(), desk.texts(), this::unlock);
    var sheet = desk.views().load("tags-held-out", controller);
    desk.dialogs().showSheet(desk.texts().get("tags.held.title"), sheet);
  }

  private void unlock(String reason, @Nullable String project) {
    desk.dialogs().closeSheet();
    desk.background()
        .inOrder(
            _ -> workbench.looks().unlock(reason, project),
            look -> {
              desk.changes().changed();
              desk.dialogs().tell(desk.texts().format("tags.held.unlocked", look.sessions()));
            });
  }
}
