package dev.praxis.desktop.tags.defining;

import dev.praxis.core.mining.tags.TagDefinition.StepPattern;
import dev.praxis.core.words.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// One step of a pattern: its kind, its tool, its words, and whether it failed.
final class StepRow extends HBox {
  static final StepPattern ANYTHING = new StepPattern("", "", "", false);

  private final ComboBox<String> kind;
  private final TextField tool = new TextField();
  private final TextField words = new TextField();
  private final CheckBox failed = new CheckBox();

  StepRow(StepPattern step, Texts texts, Consumer<StepPattern> onChange, Runnable onRemove) {
    kind = new StepKinds(texts).box();
    kind.setValue(step.kind());
    kind.setAccessibleText(texts.get("tags.define.kind"));
    field(tool, step.tool(), texts.get("tags.define.tool"));
    tool.setPrefWidth(120);
    field(words, step.words(), texts.get("tags.define.words.prompt"));
    HBox.setHgrow(words, Priority.ALWAYS);
    failed.setText(texts.get("tags.define.failed"));
    failed.setSelected(step.failed());
    failed.setMinWidth(Region.USE_PREF_SIZE);
    kind.valueProperty().subscribe((_, _) -> onChange.accept(step()));
    tool.textProperty().subscribe((_, _) -> onChange.accept(step()));
    words.textProperty().subscribe((_, _) -> onChange.accept(step()));
    failed.selectedProperty().subscribe((_, _) -> onChange.accept(step()));
    getStyleClass().add("tags-step");
    getChildren().addAll(kind, tool, words, failed, removal(texts, onRemove));
  }

  private StepPattern step() {
    return new StepPattern(
        kind.getValue(), tool.getText().strip(), words.getText().strip(), failed.isSelected());
  }

  private static void field(TextField field, String text, String prompt) {
    field.setText(text);
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
  }

  private static Button removal(Texts texts, Runnable onRemove) {
    var words = texts.get("tags.define.step.remove");
    var button = new Button("", new FontIcon("fth-x"));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> onRemove.run());
    return button;
  }
}
