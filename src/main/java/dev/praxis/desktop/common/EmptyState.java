package dev.praxis.desktop.common;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands where nothing is to be shown: an icon, one sentence why, and what to do next. Its
/// children in FXML are the buttons.
public final class EmptyState extends VBox {
  private final StringProperty icon = new SimpleStringProperty(this, "icon", "fth-inbox");
  private final StringProperty title = new SimpleStringProperty(this, "title", "");
  private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
  private final HBox buttons = new HBox();

  public EmptyState() {
    var glyph = new FontIcon();
    glyph.getStyleClass().add("empty-state-icon");
    icon.subscribe(glyph::setIconLiteral);
    var titleLabel = label("empty-state-title", title);
    var hintLabel = label("empty-state-hint", hint);
    hintLabel.visibleProperty().bind(Bindings.isNotEmpty(hint));
    hintLabel.managedProperty().bind(hintLabel.visibleProperty());
    buttons.getStyleClass().add("empty-state-buttons");
    buttons.setAlignment(Pos.CENTER);
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    getChildren().addAll(glyph, titleLabel, hintLabel, buttons);
  }

  /// The first is the primary one.
  public void setButtons(Node... nodes) {
    buttons.getChildren().setAll(nodes);
  }

  /// For views, which name them inside `<buttons>`.
  public ObservableList<Node> getButtons() {
    return buttons.getChildren();
  }

  public HBox getButtonBar() {
    return buttons;
  }

  public String getIcon() {
    return icon.get();
  }

  public void setIcon(String value) {
    icon.set(value);
  }

  public StringProperty iconProperty() {
    return icon;
  }

  public String getTitle() {
    return title.get();
  }

  public void setTitle(String value) {
    title.set(value);
  }

  public StringProperty titleProperty() {
    return title;
  }

  public String getHint() {
    return hint.get();
  }

  public void setHint(String value) {
    hint.set(value);
  }

  public StringProperty hintProperty() {
    return hint;
  }

  private static Label label(String styleClass, StringProperty text) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.textProperty().bind(text);
    return label;
  }
}
