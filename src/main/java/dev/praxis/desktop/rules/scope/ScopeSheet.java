package dev.praxis.desktop.rules.scope;

import dev.praxis.core.Problem;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleScope;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.SheetKeys;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Chooses for whom a rule holds: one key each, and a glob where it is about some files only.
public final class ScopeSheet extends VBox {
  private final Rule rule;
  private final Texts texts;
  private final Consumer<RuleScope> choose;
  private final SheetKeys keys;
  private final TextField glob = new TextField();
  private final Label wrong = new Label();

  /// @param choose what becomes of the choice; not called where the rule has the scope already
  public ScopeSheet(Rule rule, Texts texts, Consumer<RuleScope> choose) {
    this.rule = rule;
    this.texts = texts;
    this.choose = choose;
    setId("scopeSheet");
    getStyleClass().add("scope-sheet");
    keys =
        new SheetKeys(this)
            .on("1", () -> choose.accept(new RuleScope.Personal()))
            .on("2", () -> choose.accept(new RuleScope.Project()))
            .on("3", glob::requestFocus);
    var words = new Label(rule.text());
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.getStyleClass().add("inspector-text");
    getChildren().add(words);
    if (rule.mayBePersonal()) {
      var hint = small(texts.format("rules.scope.hint", rule.projects().size()));
      hint.getStyleClass().add("status-warning");
      getChildren().add(hint);
    }
    getChildren().addAll(way("1", "personal"), way("2", "project"), way("3", "path"), files());
  }

  /// The keyboard begins at the scope the rule has, so that digits choose instead of being written.
  public void focusFirst() {
    lookup("#scope-" + rule.scope().word()).requestFocus();
  }

  private Node way(String key, String word) {
    var button = keys.button(key, texts.get("rules.scope.choose." + word));
    button.setId("scope-" + word);
    button.setPrefWidth(210);
    if (rule.scope().word().equals(word)) {
      button.getStyleClass().add("accent");
    }
    var why = small(texts.get("rules.scope.why." + word));
    HBox.setHgrow(why, Priority.ALWAYS);
    var row = new HBox(button, why);
    row.getStyleClass().add("scope-way");
    return row;
  }

  private Node files() {
    glob.setId("scopeGlob");
    glob.setText(rule.scope().pathGlob());
    glob.setPromptText(texts.get("rules.scope.glob"));
    glob.setAccessibleText(texts.get("rules.scope.glob"));
    glob.setOnAction(_ -> chooseFiles());
    glob.textProperty().subscribe(_ -> tell(""));
    HBox.setHgrow(glob, Priority.ALWAYS);
    var act = new Button(texts.get("rules.scope.act"));
    act.setId("scopeFiles");
    act.setMinWidth(USE_PREF_SIZE);
    act.setOnAction(_ -> chooseFiles());
    wrong.setId("scopeWrong");
    wrong.setWrapText(true);
    wrong.getStyleClass().addAll("small", "status-danger");
    tell("");
    var row = new HBox(glob, act);
    row.getStyleClass().add("scope-way");
    return new VBox(4, row, wrong);
  }

  private void chooseFiles() {
    try {
      choose.accept(RuleScope.of("path", glob.getText()));
    } catch (Problem problem) {
      tell(problem.whatHappened() + " " + problem.remedy());
    }
  }

  private void tell(String words) {
    wrong.setText(words);
    wrong.setVisible(!words.isEmpty());
    wrong.setManaged(!words.isEmpty());
  }

  private static Label small(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll("muted", "small");
    return label;
  }
}
