package dev.praxis.desktop.sessions.cells;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.rows.Evidence;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What mining found at an event, and what the person marked: a sign, the tag and why.
final class SignalLines extends VBox {
  private final Texts texts;

  SignalLines(Texts texts) {
    this.texts = texts;
    getStyleClass().add("signal-lines");
  }

  void show(List<Signal> signals, List<Evidence> evidence) {
    getChildren().setAll(signals.stream().map(SignalLines::line).toList());
    evidence.forEach(each -> getChildren().add(line(each)));
    setVisible(!getChildren().isEmpty());
    setManaged(!getChildren().isEmpty());
  }

  private HBox line(Evidence evidence) {
    var changed = evidence.changed();
    var words =
        changed
            ? texts.format("sessions.evidence.changed", evidence.quote())
            : texts.get("sessions.evidence.yours");
    return line(changed ? "fth-alert-triangle" : "fth-bookmark", evidence.tag(), words);
  }

  private static HBox line(Signal signal) {
    return line("fth-flag", signal.tag(), signal.reason());
  }

  private static HBox line(String icon, String name, String words) {
    var flag = new FontIcon(icon);
    flag.getStyleClass().add("status-warning");
    var reason = new Label(words);
    reason.getStyleClass().addAll("muted", "small");
    reason.setWrapText(true);
    HBox.setHgrow(reason, Priority.ALWAYS);
    var line = new HBox(flag);
    if (!name.isEmpty()) {
      var tag = new Label(name);
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
