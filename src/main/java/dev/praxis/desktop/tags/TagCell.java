package dev.praxis.desktop.tags;

import dev.praxis.core.mining.TagCount;
import dev.praxis.core.mining.queue.TagReview;
import dev.praxis.core.report.charts.IntervalBar;
import dev.praxis.core.report.charts.Sparkline;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.charts.ChartCanvas;
import dev.praxis.desktop.common.WrappingCell;
import dev.praxis.desktop.tags.groups.GroupRow;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A part of the queue with how often its tag was seen, or the line of the threshold.
final class TagCell extends WrappingCell<GroupRow> {
  private final Texts texts;

  TagCell(Texts texts) {
    this.texts = texts;
    getStyleClass().add("tag-cell");
  }

  @Override
  protected Node show(GroupRow row) {
    boolean line = row instanceof GroupRow.Threshold;
    setCursor(line ? Cursor.V_RESIZE : Cursor.DEFAULT);
    pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("line"), line);
    return switch (row) {
      case GroupRow.Everything(var waiting) -> part("fth-inbox", "tags.all", waiting);
      case GroupRow.WithoutTag(var waiting) -> part("fth-help-circle", "tags.untagged", waiting);
      case GroupRow.Snoozed(var cards) -> part("fth-clock", "tags.snoozed", cards);
      case GroupRow.Group(var count, var review) -> tag(count, review);
      case GroupRow.Threshold(var value) -> threshold(value);
    };
  }

  private Node part(String icon, String key, int waiting) {
    var name = new Label(texts.get(key), new FontIcon(icon));
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    setAccessibleText(texts.get(key) + ", " + waiting);
    var line = new HBox(name, number(Integer.toString(waiting)));
    line.getStyleClass().add("tag-part");
    return line;
  }

  private Node tag(TagCount count, TagReview review) {
    var name = new Label(count.tag());
    name.getStyleClass().add("strong");
    name.setMaxWidth(Double.MAX_VALUE);
    name.setTooltip(new Tooltip(count.sentence().isEmpty() ? count.tag() : count.sentence()));
    HBox.setHgrow(name, Priority.ALWAYS);
    var first = new HBox(name);
    first.getStyleClass().add("tag-line");
    if (count.projects().size() == 1 || count.days() == 1) {
      first.getChildren().add(weak());
    }
    if (count.rule()) {
      var rule = new Label(texts.get("tags.has.rule"));
      rule.getStyleClass().addAll("badge", "accent");
      rule.setMinWidth(Region.USE_PREF_SIZE);
      first.getChildren().add(rule);
    }
    var support = number(Integer.toString(count.support()));
    support.getStyleClass().add("tag-support");
    support.setTooltip(new Tooltip(texts.get("tags.support.tip")));
    first.getChildren().add(support);
    setAccessibleText(
        texts.format(
            "tags.cell", count.tag(), count.support(), review.confirmed(), review.reviewed()));
    return new VBox(first, second(count, review));
  }

  private Node second(TagCount count, TagReview review) {
    var where =
        new Label(
            texts.format("tags.where", count.occurrences(), count.projects().size(), count.days()));
    where.getStyleClass().addAll("muted", "small");
    where.setMaxWidth(Double.MAX_VALUE);
    if (!count.projects().isEmpty()) {
      where.setTooltip(
          new Tooltip(texts.format("tags.where.tip", String.join(", ", count.projects()))));
    }
    HBox.setHgrow(where, Priority.ALWAYS);
    var line = new HBox(where);
    line.getStyleClass().add("tag-line");
    if (count.weekly().stream().anyMatch(times -> times > 0)) {
      line.getChildren().addFirst(chart(new Sparkline(count.weekly(), texts), 48));
    }
    if (review.reviewed() > 0) {
      double share = (double) review.confirmed() / review.reviewed();
      var bar = chart(new IntervalBar(share, review.interval(), review.reviewed(), texts), 56);
      var said = new Label(texts.format("tags.reviewed", review.confirmed(), review.reviewed()));
      said.getStyleClass().addAll("muted", "small");
      said.setMinWidth(Region.USE_PREF_SIZE);
      var tip = texts.format("tags.reviewed.tip", review.confirmed(), review.reviewed());
      said.setTooltip(new Tooltip(tip));
      line.getChildren().addAll(bar, said);
    }
    return line;
  }

  private static ChartCanvas chart(dev.praxis.core.report.charts.Chart shown, double width) {
    var canvas = new ChartCanvas();
    canvas.setChart(shown);
    canvas.setPrefSize(width, 16);
    canvas.setMinSize(width, 16);
    return canvas;
  }

  /// Support from one project or one day says little of what recurs.
  private Label weak() {
    var icon = new FontIcon("fth-alert-triangle");
    icon.getStyleClass().add("status-warning");
    var weak = new Label(null, icon);
    weak.getStyleClass().add("tag-weak");
    weak.setAccessibleText(texts.get("tags.weak.tip"));
    weak.setMinWidth(Region.USE_PREF_SIZE);
    weak.setTooltip(new Tooltip(texts.get("tags.weak.tip")));
    return weak;
  }

  private static Label number(String words) {
    var number = new Label(words);
    number.getStyleClass().add("number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    return number;
  }

  private Node threshold(int value) {
    var words = new Label(texts.format("tags.threshold", value));
    words.setMinWidth(Region.USE_PREF_SIZE);
    words.getStyleClass().addAll("small", "status-warning");
    var line = new HBox(rule(), words, rule());
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
