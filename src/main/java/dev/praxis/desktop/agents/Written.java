package dev.praxis.desktop.agents;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.rows.Inert;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// What an agent wrote, shown so that it does nothing: bounded here, whole in a sheet.
final class Written {
  private static final int SHOWN = 4_000;

  private final Texts texts;

  Written(Texts texts) {
    this.texts = texts;
  }

  /// A heading with the beginning of a text below.
  VBox part(String heading, String text, String... styles) {
    var name = new Label(heading);
    name.getStyleClass().addAll("small", "strong", "muted");
    var shown = text.length() > SHOWN ? text.substring(0, SHOWN) : text;
    var words = new Label(Inert.text(shown));
    words.getStyleClass().addAll(styles);
    words.setWrapText(true);
    words.setMinHeight(Label.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    var part = new VBox(name, words);
    part.getStyleClass().add("agent-part");
    if (shown.length() < text.length()) {
      var more = new Label(texts.format("agents.more", text.length() - shown.length()));
      more.getStyleClass().addAll("muted", "small");
      part.getChildren().add(more);
    }
    return part;
  }

  /// The whole of a text, to be read and copied.
  VBox whole(String heading, String text, int rows) {
    var name = new Label(heading);
    name.getStyleClass().addAll("small", "strong", "muted");
    var area = new TextArea(Inert.text(text));
    area.setEditable(false);
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    area.setAccessibleText(heading);
    area.getStyleClass().add("mono");
    name.setLabelFor(area);
    var part = new VBox(name, area);
    part.getStyleClass().add("agent-part");
    return part;
  }
}
