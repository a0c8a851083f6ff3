package dev.praxis.desktop.tab;

import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.common.Tab;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;

/// One tab as the shell sees it. Made once for each open workspace; everything on the JavaFX
/// thread.
public interface TabView {
  ObservableBooleanValue NEVER = new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();

  Tab tab();

  /// Always the same node.
  Parent root();

  /// What can be done in this tab. Asked once; the keys work while the tab is shown.
  List<Action> actions();

  /// Reads what is shown from the workspace again, in the background. Called when the tab is shown
  /// for the first time, and whenever the workspace changed since it last was, once it is shown.
  void refresh();

  /// Whether what [#refresh] began still goes on. What other programs do meanwhile is read after
  /// it, so that a tab is shown however fast they write.
  default ObservableBooleanValue refreshing() {
    return NEVER;
  }

  /// Called each time the tab comes to the front, after [#refresh] where that was due.
  default void shown() {}

  /// What gets the focus when the tab comes to the front for the first time.
  Node defaultFocus();

  /// Panes from left to right, for F6.
  default List<Node> panes() {
    return List.of(defaultFocus());
  }

  /// What the command palette offers beside actions and tabs: rules, skills, sessions by title.
  /// Asked each time the palette opens, so it answers from what is loaded.
  default List<PaletteItem> paletteItems() {
    return List.of();
  }
}
