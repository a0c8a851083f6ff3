package dev.praxis.desktop.rules.queue;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.WrappingCell;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One line of the queue: a heading, or a rule.
final class RowCell extends WrappingCell<QueueRow> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass FOLLOWS = PseudoClass.getPseudoClass("follows");

  private final Texts texts;
  private final Consumer<List<Rule>> toggle;

  /// @param toggle told a group that is to be opened or closed
  RowCell(Texts texts, Consumer<List<Rule>> toggle) {
    this.texts = texts;
    this.toggle = toggle;
    getStyleClass().add("rule-cell");
  }

  @Override
  protected Node show(QueueRow row) {
    pseudoClassStateChanged(HEADING, row instanceof QueueRow.Heading);
    pseudoClassStateChanged(FOLLOWS, row instanceof QueueRow.OfRule of && of.follows());
    return switch (row) {
      case QueueRow.Heading heading -> heading(heading);
      case QueueRow.OfRule of -> rule(of);
    };
  }

  private Node heading(QueueRow.Heading heading) {
    var words =
        texts.format(
            "rules.heading",
            texts.get("rules.heading." + heading.status().word()),
            heading.count());
    var label = new Label(words);
    label.getStyleClass().addAll("small", "strong", "muted");
    setAccessibleText(words);
    return label;
  }

  private Node rule(QueueRow.OfRule row) {
    var rule = row.rule();
    setAccessibleText(rule.text() + ". " + texts.get("rules.status." + rule.status().word()));
    var box = new VBox(new RuleFacts(rule, row.effect(), row.client(), texts));
    if (row.leads()) {
      box.getChildren().add(group(row));
    }
    return box;
  }

  private Node group(QueueRow.OfRule row) {
    int others = row.group().size() - 1;
    var link =
        new Hyperlink(texts.format(row.open() ? "rules.group.close" : "rules.group.open", others));
    link.setGraphic(new FontIcon(row.open() ? "fth-chevron-down" : "fth-chevron-right"));
    link.getStyleClass().addAll("small", "rule-group");
    link.setFocusTraversable(false);
    link.setOnAction(_ -> toggle.accept(row.group()));
    return link;
  }
}
