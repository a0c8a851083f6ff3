package dev.praxis.desktop.rules;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.TokenCounter;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Texts;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where a rule is worded: in place, below the file. Leaving it keeps the draft until it is saved.
final class RuleEditor {
  /// What saving does.
  interface Saving {
    /// Keeps the text.
    ///
    /// @param rule the rule worded anew; null for one in the person's own words
    void save(@Nullable Rule rule, String text);
  }

  private final VBox box;
  private final Texts texts;
  private final TokenCounter counter;
  private final Background background;
  private final Saving saving;
  private final Runnable whenLeft;
  private final Activity counting = new Activity();

  private final Label heading = new Label();
  private final TextArea words = new TextArea();
  private final Label tokens = new Label();
  private final Button save = new Button();

  /// By id of the rule; 0 for a new one.
  private final Map<Long, String> drafts = new HashMap<>();

  private @Nullable Rule rule;

  RuleEditor(
      VBox box,
      Texts texts,
      TokenCounter counter,
      Background background,
      Saving saving,
      Runnable whenLeft) {
    this.box = box;
    this.texts = texts;
    this.counter = counter;
    this.background = background;
    this.saving = saving;
    this.whenLeft = whenLeft;
    build();
    show(false);
  }

  /// Opens for a rule, or for a new one where there is none.
  void open(@Nullable Rule toEdit) {
    rule = toEdit;
    heading.setText(
        toEdit == null
            ? texts.get("rules.editor.new")
            : texts.format("rules.editor.edit", toEdit.id()));
    save.setText(texts.get(toEdit == null ? "rules.editor.add" : savingWords(toEdit)));
    words.setText(drafts.getOrDefault(key(), toEdit == null ? "" : toEdit.text()));
    show(true);
    words.requestFocus();
    words.positionCaret(words.getLength());
  }

  boolean isOpen() {
    return box.isVisible();
  }

  private static String savingWords(Rule rule) {
    return switch (rule.status()) {
      case CANDIDATE, SNOOZED -> "rules.editor.approve";
      case APPROVED, EXPORTED, RETIRED, REJECTED, MERGED -> "rules.editor.save";
    };
  }

  private void build() {
    heading.getStyleClass().add("strong");
    words.setWrapText(true);
    words.setPrefRowCount(3);
    words.setPromptText(texts.get("rules.editor.prompt"));
    words.setAccessibleText(texts.get("rules.editor.prompt"));
    words.setId("ruleText");
    words.textProperty().subscribe(this::changed);
    words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    tokens.getStyleClass().addAll("muted", "small");
    save.getStyleClass().add("accent");
    save.setId("saveRule");
    save.setOnAction(_ -> save());
    save.disableProperty()
        .bind(words.textProperty().map(text -> text.isBlank() || text.strip().contains("\n")));
    var cancel = new Button(texts.get("rules.editor.leave"));
    cancel.getStyleClass().add("quiet");
    cancel.setOnAction(_ -> leave());
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    var foot = new HBox(tokens, spring, cancel, save);
    foot.getStyleClass().add("rules-editor-foot");
    box.getChildren().setAll(heading, words, foot);
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      key.consume();
      leave();
    } else if (key.getCode() == KeyCode.ENTER) {
      // A rule is one line, so Enter alone is never a line break.
      key.consume();
      if (key.isShortcutDown()) {
        save.fire();
      }
    }
  }

  private void changed(String text) {
    if (!isOpen()) {
      return;
    }
    drafts.put(key(), text);
    background.start(
        counting,
        _ -> counter.count("- " + text.strip() + "\n"),
        count -> tokens.setText(texts.format("rules.editor.tokens", count)));
  }

  private void save() {
    var text = words.getText().strip();
    drafts.remove(key());
    show(false);
    whenLeft.run();
    saving.save(rule, text);
  }

  private void leave() {
    show(false);
    whenLeft.run();
  }

  private long key() {
    return rule == null ? 0 : rule.id();
  }

  private void show(boolean open) {
    box.setVisible(open);
    box.setManaged(open);
  }
}
