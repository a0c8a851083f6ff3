package dev.praxis.desktop.preferences;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.SplitPane;

/// The preferences of this window as they are now. Written when the window closes and after a
/// change that should not be lost.
public final class PreferencesModel {
  private final ReadOnlyObjectWrapper<Preferences> current;
  private final PreferencesFile file;

  public PreferencesModel(PreferencesFile file) {
    this.file = file;
    current = new ReadOnlyObjectWrapper<>(this, "current", file.read());
  }

  public Preferences getCurrent() {
    return current.get();
  }

  public ReadOnlyObjectProperty<Preferences> currentProperty() {
    return current.getReadOnlyProperty();
  }

  public void change(UnaryOperator<Preferences> change) {
    current.set(change.apply(current.get()));
  }

  public void save() {
    file.write(current.get());
  }

  /// Puts dividers where they were left and remembers where they go.
  ///
  /// @param name unique in the window: `sessions.panes`
  public void keepDividers(String name, SplitPane pane) {
    var positions = current.get().dividers().getOrDefault(name, List.of());
    if (positions.size() == pane.getDividers().size()) {
      pane.setDividerPositions(positions.stream().mapToDouble(Double::doubleValue).toArray());
    }
    for (var divider : pane.getDividers()) {
      divider.positionProperty().subscribe((_, _) -> remember(name, pane));
    }
  }

  private void remember(String name, SplitPane pane) {
    var positions = pane.getDividers().stream().map(SplitPane.Divider::getPosition).toList();
    change(preferences -> preferences.divided(name, positions));
  }
}
