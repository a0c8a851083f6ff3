package dev.praxis.desktop.skills.editing;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.skills.reading.SkillRow;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Finds one skill by typing: arrows choose, Enter takes it.
public final class ChooseSheet extends VBox {
  private final FilteredList<SkillRow> found;
  private final ListView<SkillRow> list;
  private final Consumer<SkillRow> onChoice;

  public ChooseSheet(
      List<SkillRow> skills, String explanation, Texts texts, Consumer<SkillRow> onChoice) {
    this.onChoice = onChoice;
    found = new FilteredList<>(FXCollections.observableArrayList(skills));
    list = new ListView<>(found);
    list.setCellFactory(_ -> new NameCell());
    list.setPrefHeight(260);
    list.setFocusTraversable(false);
    list.setAccessibleText(texts.get("tab.skills"));
    list.setOnMouseClicked(_ -> take());
    list.getSelectionModel().selectFirst();
    var field = new TextField();
    field.setId("chooseField");
    field.setPromptText(texts.get("skills.search"));
    field.setAccessibleText(texts.get("skills.search"));
    field.textProperty().subscribe(this::narrow);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    var words = new Label(explanation);
    words.setWrapText(true);
    words.getStyleClass().add("muted");
    getStyleClass().add("skill-sheet");
    setPrefWidth(480);
    getChildren().setAll(words, field, list);
  }

  private void narrow(String typed) {
    var words = typed.toLowerCase(Locale.ROOT).strip();
    found.setPredicate(row -> row.words().contains(words));
    list.getSelectionModel().selectFirst();
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
      int by = key.getCode() == KeyCode.DOWN ? 1 : -1;
      int at = list.getSelectionModel().getSelectedIndex() + by;
      int next = Math.clamp(at, 0, Math.max(0, found.size() - 1));
      list.getSelectionModel().clearAndSelect(next);
      list.scrollTo(next);
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER) {
      key.consume();
      take();
    }
  }

  private void take() {
    var row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      onChoice.accept(row);
    }
  }

  private static final class NameCell extends ListCell<SkillRow> {
    @Override
    protected void updateItem(@Nullable SkillRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(empty || row == null ? null : row.name() + "   " + row.skill().category());
    }
  }
}
