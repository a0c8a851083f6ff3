package dev.praxis.desktop.skills.composing;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.composing.Composition;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.skills.reading.SkillRow;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where skills are put together: found at the left, ordered in the middle, and at the right what
/// they would be as one.
public final class ComposeSheet extends VBox {
  private final ComposeViewModel model;
  private final Texts texts;
  private final Consumer<Composition> onKeep;
  private final FilteredList<SkillRow> found;
  private final ListView<SkillRow> offers;
  private final ListView<Skill> parts;
  private final Button keep = new Button();

  /// @param onKeep told what is to be kept
  public ComposeSheet(
      ComposeViewModel model, List<SkillRow> skills, Texts texts, Consumer<Composition> onKeep) {
    this.model = model;
    this.texts = texts;
    this.onKeep = onKeep;
    found = new FilteredList<>(FXCollections.observableArrayList(skills));
    offers = new ListView<>(found);
    parts = new ListView<>(model.parts());
    getStyleClass().addAll("skill-sheet", "skill-compose");
    var result = new ScrollPane(new CompositionView(model, texts));
    result.setFitToWidth(true);
    result.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    HBox.setHgrow(result, Priority.ALWAYS);
    var body = new HBox(16, choosing(), result);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(body, foot());
    model.stateProperty().subscribe(now -> keep.setDisable(now.composition() == null));
  }

  private Node choosing() {
    var field = new TextField();
    field.setId("composeField");
    field.setPromptText(texts.get("skills.compose.search"));
    field.setAccessibleText(texts.get("skills.compose.search"));
    field.textProperty().subscribe(this::narrow);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::inField);
    offers.setCellFactory(_ -> new OfferCell());
    offers.setPrefHeight(190);
    offers.setFocusTraversable(false);
    offers.setAccessibleText(texts.get("tab.skills"));
    offers.setOnMouseClicked(click -> {
      if (click.getClickCount() == 2) {
        add();
      }
    });
    offers.getSelectionModel().selectFirst();
    parts.setId("composeParts");
    parts.setCellFactory(_ -> new PartCell());
    parts.setPrefHeight(170);
    parts.setAccessibleText(texts.get("skills.compose.order"));
    parts.addEventFilter(KeyEvent.KEY_PRESSED, this::inParts);
    var hint = new Label(texts.get("skills.compose.keys"));
    hint.getStyleClass().addAll("muted", "small");
    hint.setWrapText(true);
    var order = new Label(texts.get("skills.compose.order"));
    order.getStyleClass().add("strong");
    var box = new VBox(8, field, offers, order, parts, buttons(), hint);
    box.setPrefWidth(300);
    box.setMinWidth(300);
    return box;
  }

  private Node buttons() {
    var up = button("skills.compose.up", () -> move(-1));
    var down = button("skills.compose.down", () -> move(1));
    var out = button("skills.compose.out", this::remove);
    var box = new HBox(8, up, down, out);
    box.getStyleClass().add("skill-buttons");
    return box;
  }

  private Button button(String key, Runnable act) {
    var button = new Button(texts.get(key));
    button.disableProperty().bind(parts.getSelectionModel().selectedItemProperty().isNull());
    button.setOnAction(_ -> act.run());
    return button;
  }

  private Node foot() {
    var name = new TextField();
    name.setId("composeName");
    name.setPromptText(texts.get("skills.compose.name"));
    name.setAccessibleText(texts.get("skills.compose.name"));
    name.textProperty().bindBidirectional(model.nameProperty());
    model.nameProperty().subscribe((_, _) -> model.compose());
    HBox.setHgrow(name, Priority.ALWAYS);
    keep.setText(texts.get("skills.compose.keep"));
    keep.setId("composeKeep");
    keep.getStyleClass().add("accent");
    keep.setMinWidth(USE_PREF_SIZE);
    keep.setOnAction(_ -> {
      var composition = model.stateProperty().get().composition();
      if (composition != null) {
        onKeep.accept(composition);
      }
    });
    var foot = new HBox(name, keep);
    foot.getStyleClass().add("sheet-foot");
    return foot;
  }

  private void narrow(String typed) {
    var words = typed.toLowerCase(java.util.Locale.ROOT).strip();
    found.setPredicate(row -> row.words().contains(words));
    offers.getSelectionModel().selectFirst();
  }

  private void inField(KeyEvent key) {
    switch (key.getCode()) {
      case DOWN, UP -> {
        int by = key.getCode() == KeyCode.DOWN ? 1 : -1;
        int next = offers.getSelectionModel().getSelectedIndex() + by;
        offers
            .getSelectionModel()
            .clearAndSelect(Math.clamp(next, 0, Math.max(0, found.size() - 1)));
        key.consume();
      }
      case ENTER -> {
        key.consume();
        if (key.isShortcutDown()) {
          keep.fire();
        } else {
          add();
        }
      }
      default -> {}
    }
  }

  private void inParts(KeyEvent key) {
    if (key.isAltDown() && (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN)) {
      key.consume();
      move(key.getCode() == KeyCode.UP ? -1 : 1);
    } else if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
      key.consume();
      remove();
    }
  }

  private void add() {
    var row = offers.getSelectionModel().getSelectedItem();
    if (row != null) {
      model.add(row.skill());
      parts.getSelectionModel().selectLast();
    }
  }

  private void move(int by) {
    int now = model.move(parts.getSelectionModel().getSelectedIndex(), by);
    parts.getSelectionModel().clearAndSelect(now);
  }

  private void remove() {
    model.remove(parts.getSelectionModel().getSelectedIndex());
  }

  private static final class OfferCell extends ListCell<SkillRow> {
    @Override
    protected void updateItem(@Nullable SkillRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(empty || row == null ? null : row.name());
    }
  }

  private static final class PartCell extends ListCell<Skill> {
    @Override
    protected void updateItem(@Nullable Skill skill, boolean empty) {
      super.updateItem(skill, empty);
      setText(empty || skill == null ? null : (getIndex() + 1) + "   " + skill.name());
    }
  }
}
