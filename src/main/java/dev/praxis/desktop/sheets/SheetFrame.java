package dev.praxis.desktop.sheets;

import dev.praxis.core.words.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sheet: its title, what it holds, its buttons at the bottom right.
final class SheetFrame extends VBox {
  private final HBox buttons = new HBox();

  SheetFrame(Texts texts, String title, Node content, Runnable close) {
    getStyleClass().add("sheet-frame");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    var heading = new Label(title);
    heading.getStyleClass().add("heading");
    heading.setWrapText(true);
    var closeButton = new Button(null, new FontIcon("fth-x"));
    closeButton.getStyleClass().add("icon-button");
    closeButton.setAccessibleText(texts.get("sheet.close"));
    closeButton.setOnAction(_ -> close.run());
    var header = new HBox(heading, spring(), closeButton);
    header.getStyleClass().add("sheet-header");
    header.setAlignment(Pos.TOP_LEFT);
    buttons.getStyleClass().add("sheet-buttons");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(header, content);
  }

  /// From left to right; the last is the one that acts.
  SheetFrame withButtons(Node... nodes) {
    buttons.getChildren().setAll(nodes);
    getChildren().add(buttons);
    return this;
  }

  private static Region spring() {
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }
}
