package dev.praxis.desktop.rules.export;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Labels as the sheet has them: they wrap, and are never cut.
final class Words {
  private Words() {}

  static Label plain(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static Label small(String words) {
    var label = plain(words);
    label.getStyleClass().addAll("muted", "small");
    return label;
  }

  static Label strong(String words) {
    var label = plain(words);
    label.getStyleClass().add("strong");
    return label;
  }

  static Label warning(String words) {
    return marked(words, "fth-alert-triangle", "status-warning");
  }

  static Label good(String words) {
    return marked(words, "fth-check", "status-success");
  }

  private static Label marked(String words, String icon, String style) {
    var label = plain(words);
    var glyph = new FontIcon(icon);
    glyph.getStyleClass().add(style);
    label.setGraphic(glyph);
    label.getStyleClass().addAll("small", style);
    return label;
  }
}
