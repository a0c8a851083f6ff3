package dev.praxis.desktop.rules;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.actions.Shortcut;
import dev.praxis.desktop.rules.diff.RuleHunk;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Below the lines of a rule in the difference: its number, and what can be decided of it. The same
/// decisions as in the queue.
final class HunkBar {
  private final RulesViewModel rules;
  private final Texts texts;
  private final ActionControls controls;

  HunkBar(RulesViewModel rules, Texts texts, ActionControls controls) {
    this.rules = rules;
    this.texts = texts;
    this.controls = controls;
  }

  Node of(RuleHunk hunk) {
    var selected = rules.selectedProperty().get();
    boolean here = selected != null && selected.id() == hunk.rule();
    var link =
        new Hyperlink(
            texts.format(
                "rules.hunk", hunk.rule(), texts.get("rules.status." + hunk.status().word())));
    link.setOnAction(_ -> rules.queue().go(hunk.rule()));
    link.setMinWidth(Region.USE_PREF_SIZE);
    var bar = new HBox(link);
    bar.getStyleClass().add("diff-decision");
    bar.getChildren().addAll(decisions(hunk, here));
    return bar;
  }

  private List<Node> decisions(RuleHunk hunk, boolean here) {
    long id = hunk.rule();
    return switch (hunk.status()) {
      case CANDIDATE, SNOOZED ->
          List.of(
              button("rules.hunk.accept", here ? "A" : "", "accept" + id, () -> rules.approve(id)),
              button("rules.hunk.reject", here ? "X" : "", "reject" + id, () -> rules.reject(id)));
      case APPROVED ->
          List.of(
              button("rules.hunk.back", here ? "O" : "", "back" + id, () -> rules.reopen(id)),
              button("rules.hunk.reject", "", "reject" + id, () -> rules.reject(id)));
      case EXPORTED ->
          List.of(
              button("rules.hunk.retire", here ? "R" : "", "retire" + id, () -> rules.retire(id)));
      case RETIRED, REJECTED ->
          List.of(
              button("rules.hunk.reopen", here ? "O" : "", "reopen" + id, () -> rules.reopen(id)));
      case MERGED -> List.of();
    };
  }

  private Button button(String words, String key, String id, Runnable act) {
    var content = new HBox(new Label(texts.get(words)));
    content.getStyleClass().add("action-content");
    if (!key.isEmpty()) {
      content.getChildren().add(controls.badge(Shortcut.of(key)));
    }
    var button = new Button();
    button.setGraphic(content);
    button.setAccessibleText(texts.get(words));
    button.setId(id);
    button.getStyleClass().add("diff-decide");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> act.run());
    return button;
  }
}
