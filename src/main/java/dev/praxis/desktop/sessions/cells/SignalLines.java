package dev.praxis.desktop.sessions.cells;

import dev.praxis.core.mining.Signal;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What mining found at an event: a flag, its tag and why.
final class SignalLines extends VBox {
  SignalLines() {
    getStyleClass().add("signal-lines");
  }

  void show(List<Signal> signals) {
    getChildren().setAll(signals.stream().map(SignalLines::line).toList());
    setVisible(!signals.isEmpty());
    setManaged(!signals.isEmpty());
  }

  private static HBox line(Signal signal) {
    var flag = new FontIcon("fth-flag");
    flag.getStyleClass().add("status-warning");
    var reason = new Label(signal.reason());
    reason.getStyleClass().addAll("muted", "small");
    reason.setWrapText(true);
    HBox.setHgrow(reason, Priority.ALWAYS);
    var line = new HBox(flag);
    if (!signal.tag().isEmpty()) {
      var tag = new Label(signal.tag());
      tag.getStyleClass().addAll("badge", "warning");
      tag.setMinWidth(Region.USE_PREF_SIZE);
      line.getChildren().add(tag);
    }
    line.getChildren().add(reason);
    line.getStyleClass().add("signal-line");
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }
}
