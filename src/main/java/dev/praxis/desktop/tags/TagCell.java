package dev.praxis.desktop.tags;

import dev.praxis.core.mining.TagCount;
import dev.praxis.desktop.charts.ChartCanvas;
import dev.praxis.desktop.charts.Sparkline;
import dev.praxis.desktop.common.Texts;
import dev.praxis.desktop.common.WrappingCell;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A tag with how often it was seen, or the line of the threshold.
final class TagCell extends WrappingCell<GroupRow> {
  private final Texts texts;

  TagCell(Texts texts) {
    this.texts = texts;
    getStyleClass().add("tag-cell");
  }

  @Override
  protected Node show(GroupRow row) {
    setDisable(row instanceof GroupRow.Threshold);
    return switch (row) {
      case GroupRow.Group(var count) -> tag(count);
      case GroupRow.Threshold(var value) -> threshold(value);
    };
  }

  private Node tag(TagCount count) {
    var name = new Label(count.tag());
    name.getStyleClass().add("strong");
    name.setMaxWidth(Double.MAX_VALUE);
    name.setTooltip(new Tooltip(count.sentence().isEmpty() ? count.tag() : count.sentence()));
    HBox.setHgrow(name, Priority.ALWAYS);
    var support = new Label(Integer.toString(count.support()));
    support.getStyleClass().addAll("number", "tag-support");
    support.setMinWidth(Region.USE_PREF_SIZE);
    var weeks = new ChartCanvas();
    weeks.setChart(new Sparkline(count.weekly(), texts));
    weeks.setPrefSize(84, 18);
    weeks.setMinSize(84, 18);
    var where = new Label(texts.format("tags.where", count.projects().size(), count.days()));
    where.getStyleClass().addAll("muted", "small");
    var second = new HBox(weeks, where);
    second.getStyleClass().add("tag-line");
    if (count.projects().size() == 1 && count.days() == 1 && count.support() > 1) {
      var weak = new Label(texts.get("tags.weak"));
      weak.getStyleClass().addAll("small", "status-warning");
      weak.setTooltip(new Tooltip(texts.get("tags.weak.tip")));
      second.getChildren().add(weak);
    }
    if (count.rule()) {
      var rule = new Label(texts.get("tags.has.rule"));
      rule.getStyleClass().addAll("badge", "accent");
      rule.setMinWidth(Region.USE_PREF_SIZE);
      second.getChildren().add(rule);
    }
    setAccessibleText(texts.format("tags.cell", count.tag(), count.support()));
    return new VBox(new HBox(name, support), second);
  }

  private Node threshold(int value) {
    var words = new Label(texts.format("tags.threshold", value));
    words.setMinWidth(Region.USE_PREF_SIZE);
    words.getStyleClass().addAll("small", "status-warning");
    var left = rule();
    var right = rule();
    var line = new HBox(left, words, right);
    line.getStyleClass().add("threshold-line");
    return line;
  }

  private static Region rule() {
    var rule = new Region();
    rule.getStyleClass().add("threshold-rule");
    HBox.setHgrow(rule, Priority.ALWAYS);
    return rule;
  }
}
