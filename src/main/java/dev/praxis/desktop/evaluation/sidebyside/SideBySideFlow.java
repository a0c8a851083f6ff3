package dev.praxis.desktop.evaluation.sidebyside;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.desktop.sessions.passage.PassageViewModel;
import dev.praxis.desktop.sessions.reader.LoadedSession;
import dev.praxis.desktop.sessions.reader.ReaderController;
import dev.praxis.desktop.sessions.reader.ReaderMoves;
import dev.praxis.desktop.sessions.rows.EventPages;
import dev.praxis.desktop.sessions.wording.Moments;
import dev.praxis.desktop.sessions.wording.SessionWords;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.Navigation.Place;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// Opens a task with both transcripts over the window. Closed, the keyboard is back where it was.
public final class SideBySideFlow {
  private final Desk desk;
  private final Moments moments;
  private final SideBySideViewModel model;
  private @Nullable OnOverride onOverride;
  private @Nullable SideBySideSheet sheet;

  public SideBySideFlow(Workbench workbench, Desk desk) {
    this.desk = desk;
    moments = Moments.here(desk.texts());
    model =
        new SideBySideViewModel(
            new EventPages(
                workbench.sessions(),
                workbench.tagBook().signals(),
                workbench.spans(),
                workbench.secrets()),
            workbench.sessions()::find,
            desk.background(),
            moments.zone());
  }

  /// Hears which run shall be overridden.
  @FunctionalInterface
  public interface OnOverride {
    void override(PairedItem item, Arm arm, int epoch);
  }

  public void setOnOverride(OnOverride listener) {
    onOverride = listener;
  }

  /// Shows a task.
  public void open(PairedItem item) {
    if (sheet == null) {
      sheet = sheet();
      sheet
          .sceneProperty()
          .subscribe((was, is) -> {
            if (was != null && is == null) {
              model.close();
            }
          });
    }
    model.open(item);
    desk.dialogs().showSheet(item.task(), sheet);
    sheet.focus();
  }

  /// Shows what is known by now of the task that is read.
  ///
  /// @param fresh the items as they are now
  public void renew(Supplier<List<PairedItem>> fresh) {
    var read = model.itemProperty().get();
    if (read != null) {
      fresh.get().stream()
          .filter(item -> item.task().equals(read.task()))
          .findFirst()
          .ifPresent(model::renew);
    }
  }

  private SideBySideSheet sheet() {
    var readers = model.sides().stream().map(this::reader).toList();
    return new SideBySideSheet(
        model,
        readers.stream().map(Reader::root).toList(),
        readers.stream().<ListView<?>>map(Reader::list).toList(),
        desk.texts(),
        this::override);
  }

  private record Reader(Node root, ListView<?> list) {}

  private Reader reader(Side side) {
    var read = side.reader();
    var controller =
        new ReaderController(
            read,
            new ReaderMoves(read),
            desk.texts(),
            moments,
            new SessionWords(desk.texts(), moments),
            new PassageViewModel(new LoadedSession(read), desk.background()),
            session -> desk.navigation().go(Place.of(session.id(), null)));
    var root = desk.views().load("sessions-reader", controller);
    return new Reader(root, controller.list());
  }

  private void override(Arm arm) {
    var read = model.itemProperty().get();
    if (read != null && !read.missing() && onOverride != null) {
      onOverride.override(read, arm, model.epochProperty().get());
    }
  }
}
