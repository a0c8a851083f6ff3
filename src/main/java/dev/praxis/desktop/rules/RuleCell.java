package dev.praxis.desktop.rules;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.lint.Severity;
import dev.praxis.desktop.common.Texts;
import dev.praxis.desktop.common.WrappingCell;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A rule in the queue: its words, what it is against, how often that was seen, what it costs.
final class RuleCell extends WrappingCell<Rule> {
  private final Texts texts;

  RuleCell(Texts texts) {
    this.texts = texts;
    getStyleClass().add("rule-cell");
  }

  @Override
  protected Node show(Rule rule) {
    var words = new Label(rule.text());
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    var tags = new Label(tags(rule));
    tags.getStyleClass().addAll("muted", "small", "rule-tags");
    tags.setTooltip(new Tooltip(tags(rule)));
    tags.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(tags, Priority.ALWAYS);
    var line = new HBox(tags);
    line.getStyleClass().add("rule-line");
    if (rule.needsALook()) {
      line.getChildren().add(finding(rule));
    }
    if (rule.support() > 0) {
      line.getChildren().add(number(texts.format("rules.support", rule.support())));
    }
    line.getChildren().add(number(texts.format("rules.tokens", rule.tokens())));
    setAccessibleText(rule.text() + ". " + texts.get("rules.status." + rule.status().word()));
    return new VBox(words, line);
  }

  private String tags(Rule rule) {
    return switch (rule.status()) {
      case CANDIDATE, APPROVED ->
          rule.tags().isEmpty() ? texts.get(origin(rule)) : String.join(", ", rule.tags());
      case EXPORTED, RETIRED, REJECTED, SNOOZED, MERGED ->
          texts.get("rules.status." + rule.status().word());
    };
  }

  private static String origin(Rule rule) {
    return rule.author().equals("curator") ? "rules.own.words" : "rules.from.sessions";
  }

  private static Node finding(Rule rule) {
    var icon = new FontIcon("fth-alert-triangle");
    boolean error = rule.lint().stream().anyMatch(lint -> lint.severity() == Severity.ERROR);
    icon.getStyleClass().add(error ? "status-danger" : "status-warning");
    var label = new Label();
    label.setGraphic(icon);
    label.setTooltip(new Tooltip(rule.lint().getFirst().message()));
    return label;
  }

  private static Label number(String text) {
    var label = new Label(text);
    label.getStyleClass().addAll("muted", "small");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
