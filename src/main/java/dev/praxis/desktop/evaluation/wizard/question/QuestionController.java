package dev.praxis.desktop.evaluation.wizard.question;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.wizard.parts.ChoiceRow;
import dev.praxis.desktop.evaluation.wizard.parts.FieldBox;
import dev.praxis.desktop.evaluation.wizard.parts.StepPane;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Ties `evaluation-wizard-question.fxml`.
public final class QuestionController implements StepPane {
  private final QuestionModel model;
  private final Texts texts;
  private final List<ChoiceRow> rows = new ArrayList<>();
  @FXML private HBox presets;
  @FXML private FieldBox differenceBox;

  public QuestionController(QuestionModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    differenceBox.show(model.difference());
    for (var points : QuestionModel.PRESETS) {
      var row = new ChoiceRow(rows.size() + 1, texts.format("wizard.question.points", points), "");
      row.setOnAction(_ -> model.difference().textProperty().set(Integer.toString(points)));
      HBox.setHgrow(row, Priority.ALWAYS);
      rows.add(row);
    }
    presets.getChildren().setAll(rows);
    model.difference().textProperty().subscribe(this::mark);
  }

  private void mark(String written) {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).setSelected(written.strip().equals(QuestionModel.PRESETS.get(i).toString()));
    }
  }

  @Override
  public Node first() {
    return rows.stream().filter(ChoiceRow::isSelected).findFirst().orElse(rows.getFirst());
  }

  @Override
  public void choose(int number) {
    if (number <= rows.size()) {
      rows.get(number - 1).fire();
      rows.get(number - 1).requestFocus();
    }
  }
}
