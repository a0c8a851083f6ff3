package dev.praxis.desktop.sessions.find;

import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionId;
import dev.praxis.desktop.sessions.rows.Splice;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// Brings a table of sessions up to date in such a way that who reads in it loses neither what they
/// selected nor the rows in sight: sessions that come in above push nothing away.
final class PlaceKeeper {
  private final TableView<Session> table;
  private final ObservableList<Session> shown = FXCollections.observableArrayList();

  PlaceKeeper(TableView<Session> table) {
    this.table = table;
    table.setItems(shown);
  }

  /// Shows what a list holds.
  ///
  /// @param quietly runs a change of the rows so that no one takes it for a choice
  void follow(ObservableList<Session> wanted, Consumer<Runnable> quietly) {
    renew(wanted, quietly);
    wanted.subscribe(() -> renew(wanted, quietly));
  }

  private void renew(List<Session> wanted, Consumer<Runnable> quietly) {
    var selected = table.getSelectionModel().getSelectedItem();
    var top = top();
    var here = top == null ? -1 : index(shown, top.id());
    quietly.accept(() -> {
      Splice.into(shown, wanted);
      select(selected);
    });
    var there = top == null ? -1 : index(shown, top.id());
    if (here > 0 && there >= 0 && there != here) {
      table.scrollTo(there);
    }
  }

  private void select(@Nullable Session session) {
    int at = session == null ? -1 : index(shown, session.id());
    if (at < 0) {
      table.getSelectionModel().clearSelection();
    } else {
      table.getSelectionModel().clearAndSelect(at);
    }
  }

  private @Nullable Session top() {
    var first =
        table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
            ? flow.getFirstVisibleCell()
            : null;
    return first == null || first.getIndex() >= shown.size() ? null : shown.get(first.getIndex());
  }

  private static int index(List<Session> sessions, SessionId id) {
    for (int i = 0; i < sessions.size(); i++) {
      if (sessions.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }
}
