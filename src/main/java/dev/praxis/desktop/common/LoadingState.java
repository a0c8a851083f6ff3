package dev.praxis.desktop.common;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;

/// Grey rows in the shape of what is being loaded, so that nothing jumps when it arrives.
public final class LoadingState extends VBox {
  private static final int ROWS = 8;
  private static final double[] WIDTHS = {0.92, 0.7, 0.84, 0.6, 0.88, 0.75, 0.5, 0.66};

  private final FadeTransition breathing = new FadeTransition(Duration.millis(900), this);

  public LoadingState() {
    getStyleClass().add("loading-state");
    setFocusTraversable(false);
    for (int i = 0; i < ROWS; i++) {
      var row = new Region();
      row.getStyleClass().add("loading-row");
      row.maxWidthProperty().bind(widthProperty().multiply(WIDTHS[i]));
      getChildren().add(row);
    }
    breathing.setFromValue(1);
    breathing.setToValue(0.55);
    breathing.setAutoReverse(true);
    breathing.setCycleCount(Animation.INDEFINITE);
    var inWindow =
        sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::showingProperty)
            .orElse(false);
    // an animation that goes on would keep a closed window alive
    visibleProperty().subscribe(_ -> animate(inWindow.getValue()));
    inWindow.subscribe(this::animate);
  }

  private void animate(boolean inWindow) {
    if (inWindow && isVisible() && !Platform.getPreferences().isReducedMotion()) {
      breathing.play();
    } else {
      breathing.stop();
      setOpacity(1);
    }
  }
}
