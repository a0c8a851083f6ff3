package dev.praxis.desktop.rules.bulk;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks which rule another becomes part of: typed or chosen, the likeliest first.
final class MergeSheet extends VBox {
  private final TextField field = new TextField();
  private final RuleListView offers;
  private final List<Rule> targets;
  private final Button merge = new Button();
  private final Texts texts;
  private final Consumer<Rule> onChoice;

  /// @param targets at least one
  MergeSheet(Rule rule, List<Rule> targets, Texts texts, Consumer<Rule> onChoice) {
    this.targets = targets;
    this.texts = texts;
    this.onChoice = onChoice;
    setId("mergeSheet");
    getStyleClass().add("rules-sheet");
    var words = new Label(texts.format("rules.merge.hint", rule.text()));
    words.setWrapText(true);
    words.getStyleClass().add("muted");
    field.setId("mergeField");
    field.setPromptText(texts.get("rules.merge.prompt"));
    field.setAccessibleText(texts.get("rules.merge.prompt"));
    field.textProperty().subscribe((_, typed) -> offer(typed));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    offers = new RuleListView(targets, texts);
    offers.setPrefHeight(300);
    offers.setFocusTraversable(false);
    offers.setOnMouseClicked(click -> {
      if (click.getClickCount() > 1) {
        choose();
      }
    });
    merge.setId("mergeNow");
    merge.getStyleClass().add("accent");
    merge.setMinWidth(Region.USE_PREF_SIZE);
    merge.setOnAction(_ -> choose());
    offers.getSelectionModel().selectedItemProperty().subscribe(this::showChoice);
    var foot = new HBox(merge);
    foot.getStyleClass().add("sheet-foot");
    getChildren().addAll(words, field, offers, foot);
    showChoice();
  }

  private void offer(String typed) {
    offers
        .getItems()
        .setAll(targets.stream().filter(rule -> MergeTargets.fits(rule, typed)).toList());
    offers.getSelectionModel().selectFirst();
  }

  private void showChoice() {
    var chosen = offers.getSelectionModel().getSelectedItem();
    merge.setDisable(chosen == null);
    merge.setText(
        chosen == null
            ? texts.get("rules.merge.nothing")
            : texts.format("rules.merge.act", chosen.id()));
  }

  private void press(KeyEvent key) {
    int at = offers.getSelectionModel().getSelectedIndex();
    if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
      int next = at + (key.getCode() == KeyCode.DOWN ? 1 : -1);
      if (next >= 0 && next < offers.getItems().size()) {
        offers.getSelectionModel().clearAndSelect(next);
        offers.scrollTo(next);
      }
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER) {
      choose();
      key.consume();
    }
  }

  private void choose() {
    var chosen = offers.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      onChoice.accept(chosen);
    }
  }
}
