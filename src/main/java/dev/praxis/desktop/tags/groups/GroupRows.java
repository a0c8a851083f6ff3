package dev.praxis.desktop.tags.groups;

import dev.praxis.desktop.common.Splice;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rows of the left side. Only rows that changed are replaced, so that the list stays where it
/// is; while they are, what is selected there is nobody's choice.
final class GroupRows {
  private final ObservableList<GroupRow> rows = FXCollections.observableArrayList();
  private boolean changing;

  void show(List<GroupRow> wanted) {
    changing = true;
    if (wanted.size() == rows.size()) {
      replaceChanged(wanted);
    } else {
      Splice.into(rows, wanted);
    }
    changing = false;
  }

  private void replaceChanged(List<GroupRow> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!wanted.get(i).equals(rows.get(i))) {
        rows.set(i, wanted.get(i));
      }
    }
  }

  boolean isChanging() {
    return changing;
  }

  ObservableList<GroupRow> list() {
    return rows;
  }
}
