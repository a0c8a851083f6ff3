package dev.praxis.desktop.rules;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.ElsewhereLine;
import dev.praxis.desktop.rules.inspect.FindingLine;
import dev.praxis.desktop.rules.queue.Shelf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where a rule is worded: in place, below the file. Leaving it keeps the draft until it is saved.
final class RuleEditor {
  /// What becomes of the words.
  interface Desk {
    /// Keeps the text.
    ///
    /// @param rule the rule worded anew; null for one in the person's own words
    /// @param approve whether the rule is approved with it
    void save(@Nullable Rule rule, String text, boolean approve);

    /// Shows what the file would be, and answers with the rule as it would be.
    void typed(long rule, String text, Consumer<Rule> imagined);

    /// The words are left, saved or not.
    void left();
  }

  private static final int MOST_FINDINGS = 3;

  private final VBox box;
  private final Texts texts;
  private final Desk desk;

  private final Label heading = new Label();
  private final TextArea words = new TextArea();
  private final Label tokens = new Label();
  private final VBox findings = new VBox();
  private final ElsewhereLine elsewhere;
  private final Button save = new Button();
  private final Button approve = new Button();

  /// By id of the rule; 0 for a new one.
  private final Map<Long, String> drafts = new HashMap<>();

  private @Nullable Rule rule;

  RuleEditor(VBox box, Texts texts, Desk desk) {
    this.box = box;
    this.texts = texts;
    this.desk = desk;
    elsewhere = new ElsewhereLine(texts.get("elsewhere.rule.take"));
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
    boolean waits = toEdit != null && Shelf.waits(toEdit.status());
    save.setText(texts.get(toEdit == null ? "rules.editor.add" : "rules.editor.save"));
    approve.setVisible(waits);
    approve.setManaged(waits);
    save.getStyleClass().remove("accent");
    if (!waits) {
      save.getStyleClass().add("accent");
    }
    findings.getChildren().clear();
    tokens.setText("");
    elsewhere.hide();
    show(true);
    words.setText(drafts.getOrDefault(key(), toEdit == null ? "" : toEdit.text()));
    changed(words.getText());
    words.requestFocus();
    words.positionCaret(words.getLength());
  }

  boolean isOpen() {
    return box.isVisible();
  }

  /// Tells of it where the rule that is being worded does not say any more what it did.
  ///
  /// @param find a rule as it is now
  void compare(Function<Long, Optional<Rule>> find) {
    var worded = rule;
    if (!isOpen() || worded == null) {
      return;
    }
    var now = find.apply(worded.id());
    if (now.isEmpty()) {
      elsewhere.say(texts.get("elsewhere.rule.gone"), null);
    } else if (!now.get().text().equals(worded.text())) {
      elsewhere.say(
          texts.format("elsewhere.rule.reworded", now.get().text()), () -> take(now.get()));
    } else {
      elsewhere.hide();
    }
  }

  private void take(Rule now) {
    drafts.remove(now.id());
    open(now);
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
    words.setTextFormatter(new TextFormatter<>(RuleEditor::onOneLine));
    tokens.getStyleClass().addAll("muted", "small");
    findings.getStyleClass().add("rules-editor-findings");
    approve.getStyleClass().add("accent");
    approve.setText(texts.get("rules.editor.approve"));
    approve.setId("approveWording");
    approve.setOnAction(_ -> save(true));
    save.setId("saveRule");
    save.setOnAction(_ -> save(false));
    for (var button : List.of(save, approve)) {
      button.disableProperty().bind(words.textProperty().map(String::isBlank));
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    var cancel = new Button(texts.get("rules.editor.leave"));
    cancel.getStyleClass().add("quiet");
    cancel.setOnAction(_ -> leave());
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    var foot = new HBox(tokens, spring, cancel, save, approve);
    foot.getStyleClass().add("rules-editor-foot");
    box.getChildren().setAll(heading, elsewhere, words, findings, foot);
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      key.consume();
      leave();
    } else if (key.getCode() == KeyCode.ENTER) {
      // A rule is one line, so Enter alone is never a line break.
      key.consume();
      if (key.isShortcutDown()) {
        (approve.isVisible() ? approve : save).fire();
      }
    }
  }

  /// A rule is one line: what is pasted with line breaks is joined.
  private static TextFormatter.Change onOneLine(TextFormatter.Change change) {
    if (change.getText().indexOf('\n') >= 0 || change.getText().indexOf('\r') >= 0) {
      change.setText(change.getText().replaceAll("\\s*\\R\\s*", " "));
      change.setCaretPosition(change.getRangeStart() + change.getText().length());
      change.setAnchor(change.getCaretPosition());
    }
    return change;
  }

  private void changed(String text) {
    if (!isOpen()) {
      return;
    }
    drafts.put(key(), text);
    if (!text.isBlank()) {
      desk.typed(key(), text.strip(), this::showImagined);
    }
  }

  private void showImagined(Rule imagined) {
    if (!isOpen() || imagined.id() != key()) {
      return;
    }
    tokens.setText(texts.format("rules.editor.tokens", imagined.tokens()));
    findings
        .getChildren()
        .setAll(
            imagined.lint().stream()
                .limit(MOST_FINDINGS)
                .map(finding -> new FindingLine(finding, texts, words::setText))
                .toList());
  }

  private void save(boolean alsoApprove) {
    var text = words.getText().strip();
    drafts.remove(key());
    show(false);
    desk.save(rule, text, alsoApprove);
    desk.left();
  }

  private void leave() {
    show(false);
    desk.left();
  }

  private long key() {
    return rule == null ? 0 : rule.id();
  }

  private void show(boolean open) {
    box.setVisible(open);
    box.setManaged(open);
  }
}
