package dev.praxis.desktop.evaluation.wizard.arms;

import dev.praxis.core.evaluation.arms.ArmFile;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.evaluation.wizard.parts.FieldBox;
import dev.praxis.desktop.evaluation.wizard.parts.StepPane;
import dev.praxis.desktop.evaluation.wizard.parts.Told;
import dev.praxis.desktop.importing.DropTarget;
import dev.praxis.desktop.rules.diff.ChangeList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Ties `evaluation-wizard-arms.fxml`.
public final class ArmsController implements StepPane {
  private static final double DIFF_HEIGHT = 220;

  private final ArmsModel model;
  private final Dialogs dialogs;
  private final Texts texts;
  @FXML private ListView<ArmFile> beforeList;
  @FXML private ListView<ArmFile> afterList;
  @FXML private Button beforeFile;
  @FXML private Button afterFile;
  @FXML private Label wrongLabel;
  @FXML private ToggleButton diffToggle;
  @FXML private StackPane diffPane;
  @FXML private FieldBox nameBox;
  private boolean following;

  public ArmsController(ArmsModel model, Dialogs dialogs, Texts texts) {
    this.model = model;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    list(beforeList, Arm.BEFORE);
    list(afterList, Arm.AFTER);
    beforeFile.setOnAction(_ -> chooseFile(Arm.BEFORE));
    afterFile.setOnAction(_ -> chooseFile(Arm.AFTER));
    nameBox.show(model.name());
    diffPane.managedProperty().bind(diffPane.visibleProperty());
    diffPane.visibleProperty().bind(diffToggle.selectedProperty());
    wrongLabel.visibleProperty().bind(wrongLabel.textProperty().isNotEmpty());
    wrongLabel.managedProperty().bind(wrongLabel.visibleProperty());
    diffToggle.selectedProperty().subscribe(this::changed);
    model.arm(Arm.BEFORE).subscribe(_ -> changed());
    model.arm(Arm.AFTER).subscribe(_ -> changed());
    model.unreadableProperty().subscribe(_ -> changed());
  }

  private void list(ListView<ArmFile> list, Arm arm) {
    list.setItems(model.offers());
    list.setCellFactory(_ -> new ArmCell(texts));
    var selection = list.getSelectionModel();
    model.arm(arm).subscribe(chosen -> mark(list, chosen));
    selection
        .selectedItemProperty()
        .subscribe(chosen -> {
          if (chosen != null && !following) {
            model.arm(arm).set(chosen);
          }
        });
    var _ =
        new DropTarget(
            list, dropped -> dropped.stream().findFirst().ifPresent(f -> model.take(arm, f)));
  }

  private void mark(ListView<ArmFile> list, @Nullable ArmFile chosen) {
    following = true;
    list.getSelectionModel().clearAndSelect(list.getItems().indexOf(chosen));
    following = false;
  }

  private void chooseFile(Arm arm) {
    dialogs
        .openFile(texts.get("wizard.arms.choose"), List.of("*.md", "*.mdc", "*.txt"))
        .ifPresent(file -> model.take(arm, file));
  }

  private void changed() {
    wrongLabel.setText(
        model.unreadableProperty().get().or(model::wrong).map(Told::text).orElse(""));
    if (diffToggle.isSelected()) {
      model.compare(diff -> {
        var changes = new ChangeList(diff, texts);
        changes.setMinHeight(DIFF_HEIGHT);
        changes.setPrefHeight(DIFF_HEIGHT);
        diffPane.getChildren().setAll(changes);
      });
    }
  }

  @Override
  public Node first() {
    return beforeList;
  }

  @Override
  public void choose(int number) {
    var list = afterList.isFocused() ? afterList : beforeList;
    if (number <= list.getItems().size()) {
      list.getSelectionModel().clearAndSelect(number - 1);
    }
  }
}
