package dev.praxis.desktop.sheets;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// One short line in the free middle of the status bar, for eight seconds, cut where there is no
/// room for it. A new one takes the place of the old.
public final class Toasts extends StackPane {
  private static final Duration SHOWN = Duration.seconds(8);

  private final Label words = new Label();
  private final HBox toast = new HBox(words);
  private final PauseTransition time = new PauseTransition(SHOWN);

  public Toasts() {
    setPickOnBounds(false);
    getStyleClass().add("toasts");
    toast.getStyleClass().add("toast");
    toast.setId("toast");
    toast.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    toast.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    toast.setMinWidth(0);
    setMinWidth(0);
    words.setAccessibleRole(AccessibleRole.TEXT);
    setAlignment(toast, Pos.BOTTOM_CENTER);
    time.setOnFinished(_ -> getChildren().clear());
  }

  public void tell(String what) {
    show(what);
  }

  /// With a button that goes away with it.
  public void offer(String what, Button button) {
    show(what);
    button.setMinWidth(USE_PREF_SIZE);
    toast.getChildren().add(button);
  }

  private void show(String what) {
    words.setText(what);
    words.setTooltip(new Tooltip(what));
    toast.getChildren().setAll(words);
    getChildren().setAll(toast);
    time.playFromStart();
  }
}
