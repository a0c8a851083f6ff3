package dev.praxis.desktop.evaluation.blind;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.desktop.evaluation.sidebyside.Side;
import dev.praxis.desktop.sessions.passage.PassageViewModel;
import dev.praxis.desktop.sessions.reader.LoadedSession;
import dev.praxis.desktop.sessions.reader.ReaderController;
import dev.praxis.desktop.sessions.reader.ReaderMoves;
import dev.praxis.desktop.sessions.reader.ReaderViewModel;
import dev.praxis.desktop.sessions.rows.EventPages;
import dev.praxis.desktop.sessions.wording.Moments;
import dev.praxis.desktop.sessions.wording.SessionWords;
import dev.praxis.desktop.tab.Desk;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Opens the blind check of a replay over the window.
public final class BlindFlow {
  private final Desk desk;
  private final Moments moments;
  private final BlindViewModel model;
  private @Nullable BlindSheet sheet;

  public BlindFlow(Workbench workbench, Desk desk) {
    this.desk = desk;
    moments = Moments.here(desk.texts());
    var pages =
        new EventPages(
            workbench.sessions(),
            workbench.tagBook().signals(),
            workbench.spans(),
            workbench.secrets());
    model =
        new BlindViewModel(
            workbench.evaluations().blindChecks(),
            desk.background(),
            desk.changes(),
            side(workbench, pages),
            side(workbench, pages));
  }

  private Side side(Workbench workbench, EventPages pages) {
    return new Side(
        new ReaderViewModel(pages, desk.background(), moments.zone()),
        workbench.sessions()::find,
        desk.background());
  }

  /// Goes on with the check of a replay, or draws its pairs.
  public void open(KeptReplay replay) {
    var shown = sheet;
    if (shown == null) {
      shown = sheet();
      shown
          .sceneProperty()
          .subscribe((was, is) -> {
            if (was != null && is == null) {
              model.close();
            }
          });
      sheet = shown;
    }
    model.open(replay);
    desk.dialogs().showSheet(desk.texts().get("evaluation.blind.title"), shown);
    shown.requestFocus();
  }

  private BlindSheet sheet() {
    return new BlindSheet(
        model,
        model.sides().stream().map(this::reader).toList(),
        desk.texts(),
        () -> desk.dialogs().closeSheet());
  }

  /// Without its heading: when a run began, and what was found in it, tell which arm it is of.
  private Node reader(Side side) {
    var read = side.reader();
    var root =
        desk.views()
            .load(
                "sessions-reader",
                new ReaderController(
                    read,
                    new ReaderMoves(read),
                    desk.texts(),
                    moments,
                    new SessionWords(desk.texts(), moments),
                    new PassageViewModel(new LoadedSession(read), desk.background()),
                    _ -> {}));
    root.lookupAll(".reader-header")
        .forEach(header -> {
          header.setVisible(false);
          header.setManaged(false);
        });
    return root;
  }
}
