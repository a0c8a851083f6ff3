package dev.praxis.desktop.evaluation.wizard;

import dev.praxis.core.words.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One step in the rail at the left: its number, its name, what was chosen there, and whether
/// something is wrong with it.
final class StepRow extends Button {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private final Step step;
  private final Texts texts;
  private final Label number = new Label();
  private final Label chosen = new Label();
  private final FontIcon done = new FontIcon("fth-check");
  private final FontIcon wrong = new FontIcon("fth-alert-triangle");

  StepRow(Step step, Texts texts, Runnable go) {
    this.step = step;
    this.texts = texts;
    getStyleClass().add("wizard-rail-step");
    setFocusTraversable(false);
    setMaxWidth(Double.MAX_VALUE);
    setOnAction(_ -> go.run());
    number.setText(Integer.toString(step.number()));
    done.getStyleClass().add("status-success");
    wrong.getStyleClass().add("status-warning");
    var mark = new StackPane(number, done, wrong);
    mark.getStyleClass().add("wizard-rail-mark");
    var name = new Label(texts.get("wizard.step." + step.word()));
    name.getStyleClass().add("strong");
    chosen.getStyleClass().addAll("muted", "small");
    chosen.setTextOverrun(OverrunStyle.ELLIPSIS);
    chosen.managedProperty().bind(chosen.textProperty().isNotEmpty());
    var words = new VBox(1, name, chosen);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(8, mark, words);
    row.setAlignment(Pos.TOP_LEFT);
    setGraphic(row);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  /// @param passed whether the person has been there and gone on
  void show(boolean current, boolean passed, boolean isWrong, String words) {
    pseudoClassStateChanged(CURRENT, current);
    chosen.setText(passed || current ? words : "");
    setTooltip(words.isEmpty() ? null : new Tooltip(words));
    wrong.setVisible(isWrong && passed);
    done.setVisible(passed && !isWrong && !current);
    number.setVisible(!wrong.isVisible() && !done.isVisible());
    setAccessibleText(
        texts.format(
            "wizard.rail.step",
            step.number(),
            texts.get("wizard.step." + step.word()),
            texts.get(
                current
                    ? "wizard.rail.here"
                    : isWrong
                        ? "wizard.rail.wrong"
                        : passed ? "wizard.rail.done" : "wizard.rail.later")));
  }
}
