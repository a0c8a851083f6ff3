package dev.praxis.desktop.rules.bulk;

import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.mining.Evidence;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.rules.diff.ChangeList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A look before several rules are decided at once: each of them, what was seen, and the file as it
/// would be.
final class DecisionSheet extends VBox {
  private static final double LIST_WIDTH = 300;
  private static final double HEIGHT = 320;

  private final Texts texts;
  private final RuleListView rules;
  private final StackPane change = new StackPane();
  private final VBox words = new VBox();
  private final HBox foot = new HBox();

  DecisionSheet(List<Rule> toDecide, Texts texts) {
    this.texts = texts;
    getStyleClass().add("rules-sheet");
    setId("decisionSheet");
    words.getStyleClass().add("sheet-words");
    rules = new RuleListView(toDecide, texts);
    rules.setPrefWidth(LIST_WIDTH);
    rules.setMinWidth(LIST_WIDTH);
    HBox.setHgrow(change, Priority.ALWAYS);
    var sides = new HBox(rules, change);
    sides.getStyleClass().add("conflict-parties");
    sides.setPrefHeight(HEIGHT);
    foot.getStyleClass().add("sheet-foot");
    getChildren().addAll(words, sides, foot);
  }

  /// A sentence above the rules.
  Label say(String sentence) {
    var label = small(sentence);
    words.getChildren().add(label);
    return label;
  }

  /// The file as it would be.
  void show(Optional<ExportPreview> file) {
    change
        .getChildren()
        .setAll(
            file.<Node>map(preview -> new ChangeList(preview.diff(), texts))
                .orElseGet(() -> small(texts.get("rules.file.none"))));
  }

  /// Of what the rules are meant to stop.
  void quote(List<Evidence> quotes) {
    var box = new VBox();
    box.getStyleClass().add("conflict-quotes");
    for (var each : quotes) {
      var said = texts.format("rules.quote", each.signal().quote().strip().replaceAll("\\s+", " "));
      var line = new Label(texts.format("rules.place", each.project(), said));
      line.getStyleClass().addAll("muted", "small");
      line.setMaxWidth(Double.MAX_VALUE);
      box.getChildren().add(line);
    }
    getChildren().add(getChildren().indexOf(foot), box);
  }

  /// Before the buttons.
  void ask(Node node) {
    getChildren().add(getChildren().indexOf(foot), node);
  }

  /// A button; the last one is the primary one. A long list has to be gone through first.
  Button act(String id, String said, Runnable act) {
    foot.getChildren()
        .forEach(node -> {
          node.getStyleClass().remove("accent");
          ((Button) node).setDefaultButton(false);
        });
    var button = new Button(said);
    button.setId(id);
    button.getStyleClass().add("accent");
    button.setDefaultButton(true);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.disableProperty().bind(rules.seenProperty().not());
    button.setOnAction(_ -> act.run());
    foot.getChildren().add(button);
    return button;
  }

  RuleListView rules() {
    return rules;
  }

  private static Label small(String sentence) {
    var label = new Label(sentence);
    label.setWrapText(true);
    label.getStyleClass().addAll("muted", "small");
    return label;
  }
}
