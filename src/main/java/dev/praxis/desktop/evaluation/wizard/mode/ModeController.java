package dev.praxis.desktop.evaluation.wizard.mode;

import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.wizard.parts.ChoiceRow;
import dev.praxis.desktop.evaluation.wizard.parts.StepPane;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// Ties `evaluation-wizard-mode.fxml`.
public final class ModeController implements StepPane {
  private final ModeModel model;
  private final List<Mode> offered;
  private final Texts texts;
  private final ToggleGroup group = new ToggleGroup();
  private final Map<Mode, ChoiceRow> rows = new EnumMap<>(Mode.class);
  @FXML private VBox modeBox;
  @FXML private VBox replayForm;
  @FXML private VBox judgeForm;
  @FXML private VBox exportForm;

  /// @param offered in the order of their numbers
  public ModeController(ModeModel model, List<Mode> offered, Texts texts) {
    this.model = model;
    this.offered = List.copyOf(offered);
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    for (var mode : offered) {
      var row =
          new ChoiceRow(
              rows.size() + 1,
              texts.get("wizard.mode.name." + mode.word()),
              texts.get("wizard.mode.says." + mode.word()));
      row.setId("mode-" + mode.word());
      row.setToggleGroup(group);
      row.setOnAction(_ -> model.modeProperty().set(mode));
      rows.put(mode, row);
      modeBox.getChildren().add(row);
    }
    model.modeProperty().subscribe(this::show);
  }

  private void show(Mode mode) {
    var row = rows.get(mode);
    if (row != null) {
      row.setSelected(true);
    }
    show(replayForm, mode == Mode.REPLAY);
    show(judgeForm, mode == Mode.JUDGED);
    show(exportForm, mode == Mode.PROSPECTIVE);
  }

  private static void show(Node form, boolean shown) {
    form.setVisible(shown);
    form.setManaged(shown);
  }

  @Override
  public Node first() {
    var row = rows.get(model.modeProperty().get());
    return row == null ? modeBox : row;
  }

  @Override
  public void choose(int number) {
    if (number <= offered.size()) {
      var row = rows.get(offered.get(number - 1));
      if (row != null) {
        row.fire();
        row.requestFocus();
      }
    }
  }
}
