package dev.praxis.desktop.evaluation.wizard.parts;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A field to write in with its name above, its unit behind it and what is wrong below.
public final class FieldBox extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Label name = new Label();
  private final TextField input = new TextField();
  private final Label unit = new Label();
  private final Label wrong = new Label();
  private final HBox line = new HBox(8, input, unit);
  private final BooleanProperty quietWhenEmpty =
      new SimpleBooleanProperty(this, "quietWhenEmpty", false);

  public FieldBox() {
    getStyleClass().add("wizard-field");
    name.getStyleClass().addAll("small", "muted");
    name.setLabelFor(input);
    name.setMinWidth(Region.USE_PREF_SIZE);
    unit.getStyleClass().addAll("small", "muted");
    unit.setMinWidth(Region.USE_PREF_SIZE);
    unit.managedProperty().bind(unit.textProperty().isNotEmpty());
    wrong.getStyleClass().addAll("small", "status-danger");
    wrong.setWrapText(true);
    wrong.setMinHeight(Region.USE_PREF_SIZE);
    wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
    wrong.managedProperty().bind(wrong.visibleProperty());
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(input, Priority.ALWAYS);
    getChildren().setAll(name, line, wrong);
  }

  /// Ties it to what is written.
  public void show(Field field) {
    input.textProperty().bindBidirectional(field.textProperty());
    field.wrongProperty().subscribe(this::tell);
  }

  private void tell(Optional<Told> told) {
    boolean quiet = quietWhenEmpty.get() && input.getText().isBlank();
    wrong.setText(quiet ? "" : told.map(Told::text).orElse(""));
    input.pseudoClassStateChanged(WRONG, !wrong.getText().isEmpty());
  }

  /// Other controls behind the field.
  public HBox getLine() {
    return line;
  }

  public TextField input() {
    return input;
  }

  public String getName() {
    return name.getText();
  }

  public void setName(String text) {
    name.setText(text);
    input.setAccessibleText(text);
  }

  public String getUnit() {
    return unit.getText();
  }

  public void setUnit(String text) {
    unit.setText(text);
  }

  public String getPrompt() {
    return input.getPromptText();
  }

  public void setPrompt(String text) {
    input.setPromptText(text);
  }

  /// For numbers: as wide as so many digits need.
  public double getInputWidth() {
    return input.getMaxWidth();
  }

  public void setInputWidth(double width) {
    input.setMinWidth(width);
    input.setMaxWidth(width);
  }

  public boolean isQuietWhenEmpty() {
    return quietWhenEmpty.get();
  }

  /// Whether nothing is told before anything was written.
  public void setQuietWhenEmpty(boolean quiet) {
    quietWhenEmpty.set(quiet);
  }
}
