package dev.praxis.desktop.rules.queue;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.lint.Severity;
import dev.praxis.core.words.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is told of a rule in a list: its words on two lines, what it is against, how often and in
/// how many projects that was seen, what it costs, what an evaluation says of it.
public final class RuleFacts extends VBox {
  private static final double TWO_LINES = 38;

  private final Texts texts;

  /// @param client the agent that proposed it; empty where none did or its name is not told
  public RuleFacts(Rule rule, Effect effect, String client, Texts texts) {
    this.texts = texts;
    var words = new Label(rule.text());
    words.setWrapText(true);
    words.setMaxHeight(TWO_LINES);
    words.setTooltip(wrapping(rule.text()));
    var line = new HBox(client.isEmpty() ? tags(rule) : proposedBy(client));
    line.getStyleClass().add("rule-line");
    if (!rule.lint().isEmpty()) {
      line.getChildren().add(finding(rule));
    }
    if (rule.support() > 0) {
      line.getChildren()
          .add(
              number(
                  texts.format("rules.support", rule.support(), rule.projects().size()),
                  texts.format("rules.support.tip", rule.support(), rule.projects().size())));
    }
    line.getChildren()
        .add(
            number(
                texts.format("rules.tokens", rule.tokens()),
                texts.format("rules.tokens.tip", rule.tokens())));
    if (effect.isKnown()) {
      line.getChildren()
          .add(
              number(
                  texts.format("rules.effect.short", effect.addressed(), effect.heldOut()),
                  texts.format("rules.effect.found", effect.addressed(), effect.heldOut())));
    }
    getChildren().addAll(words, line);
  }

  private Node tags(Rule rule) {
    var said = rule.tags().isEmpty() ? texts.get(origin(rule)) : String.join(", ", rule.tags());
    var tags = new Label(said);
    tags.getStyleClass().addAll("muted", "small", "rule-tags");
    tags.setTooltip(new Tooltip(said));
    tags.setMinWidth(0);
    tags.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(tags, Priority.ALWAYS);
    return tags;
  }

  private Node proposedBy(String client) {
    var chip = new Label(texts.format("agents.by", client));
    chip.getStyleClass().add("chip");
    chip.setMinWidth(0);
    chip.setTooltip(new Tooltip(chip.getText()));
    var box = new HBox(chip);
    box.setMinWidth(0);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private static String origin(Rule rule) {
    return switch (rule.author()) {
      case "curator" -> "rules.own.words";
      case "agent" -> "rules.from.agent";
      default -> "rules.from.sessions";
    };
  }

  /// The gravest by icon, and how many there are.
  private Node finding(Rule rule) {
    var gravest = rule.lint().getFirst();
    var icon = new FontIcon(icon(gravest.severity()));
    icon.getStyleClass().add(style(gravest.severity()));
    var label = new Label(rule.lint().size() > 1 ? String.valueOf(rule.lint().size()) : "", icon);
    label.getStyleClass().addAll("muted", "small");
    label.setMinWidth(Region.USE_PREF_SIZE);
    var said = texts.get("rules.lint." + gravest.severity().word()) + ": " + gravest.message();
    label.setTooltip(wrapping(said));
    label.setAccessibleText(said);
    return label;
  }

  private static String icon(Severity severity) {
    return switch (severity) {
      case ERROR -> "fth-alert-octagon";
      case WARNING -> "fth-alert-triangle";
      case INFO -> "fth-info";
    };
  }

  private static String style(Severity severity) {
    return switch (severity) {
      case ERROR -> "status-danger";
      case WARNING -> "status-warning";
      case INFO -> "muted";
    };
  }

  private static Label number(String text, String tip) {
    var label = new Label(text);
    label.getStyleClass().addAll("muted", "small");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setTooltip(wrapping(tip));
    return label;
  }

  private static Tooltip wrapping(String words) {
    var tooltip = new Tooltip(words);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(420);
    return tooltip;
  }
}
