package dev.praxis.desktop.skills.editing;

import dev.praxis.core.skills.SkillText;
import dev.praxis.core.words.Texts;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One step to write: what to do, and what is seen where it went well. What is not shown of a step
/// stays as it is.
final class StepEditor extends HBox {
  /// What the list of steps does with one.
  interface Steps {
    void move(StepEditor step, int by);

    void remove(StepEditor step);

    void addAfter(StepEditor step);
  }

  private final SkillText.Step step;
  private final Label number = new Label();
  private final TextArea action = new TextArea();
  private final TextField expected = new TextField();

  StepEditor(SkillText.Step step, Texts texts, Steps steps, Runnable onChange) {
    this.step = step;
    action.setText(step.action());
    action.setWrapText(true);
    action.setPrefRowCount(2);
    action.setPromptText(texts.get("skills.edit.action"));
    action.setAccessibleText(texts.get("skills.edit.action"));
    action.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, steps));
    expected.setText(step.expected());
    expected.setPromptText(texts.get("skills.edit.expected"));
    expected.setAccessibleText(texts.get("skills.edit.expected"));
    expected.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, steps));
    action.textProperty().subscribe((_, _) -> onChange.run());
    expected.textProperty().subscribe((_, _) -> onChange.run());
    number.getStyleClass().add("step-number");
    var words = new VBox(4, action, expected);
    HBox.setHgrow(words, Priority.ALWAYS);
    var buttons =
        new VBox(
            button("fth-arrow-up", texts.get("skills.edit.up"), _ -> steps.move(this, -1)),
            button("fth-arrow-down", texts.get("skills.edit.down"), _ -> steps.move(this, 1)),
            button("fth-trash-2", texts.get("skills.edit.remove"), _ -> steps.remove(this)));
    getStyleClass().add("skill-line");
    getChildren().setAll(number, words, buttons);
  }

  /// An empty one.
  static SkillText.Step blank() {
    return SkillText.Step.of("", Map.of(), "");
  }

  void number(int place) {
    number.setText(Integer.toString(place));
  }

  void focus() {
    action.requestFocus();
  }

  boolean isBlank() {
    return action.getText().isBlank();
  }

  SkillText.Step value() {
    return new SkillText.Step(
        action.getText().strip(),
        step.parameters(),
        expected.getText().strip(),
        step.phase(),
        step.subSkill(),
        step.slow());
  }

  /// Alt with an arrow moves the step, Alt Enter adds one below; Tab leaves the field.
  private void pressed(KeyEvent key, Steps steps) {
    if (key.isAltDown() && (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN)) {
      steps.move(this, key.getCode() == KeyCode.UP ? -1 : 1);
      key.consume();
    } else if (key.isAltDown() && key.getCode() == KeyCode.ENTER) {
      steps.addAfter(this);
      key.consume();
    } else if (key.getCode() == KeyCode.TAB && key.getSource() == action && !key.isShiftDown()) {
      expected.requestFocus();
      key.consume();
    }
  }

  private static Button button(String icon, String words, Consumer<Button> act) {
    var button = new Button(null, new FontIcon(icon));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setFocusTraversable(false);
    button.setOnAction(_ -> act.accept(button));
    return button;
  }
}
