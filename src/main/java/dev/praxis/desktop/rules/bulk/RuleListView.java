package dev.praxis.desktop.rules.bulk;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.WrappingCell;
import dev.praxis.desktop.rules.queue.Effect;
import dev.praxis.desktop.rules.queue.RuleFacts;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;

/// Rules on a sheet. Knows whether all of them were before somebody's eyes.
final class RuleListView extends ListView<Rule> {
  /// So many may be decided without going through the list.
  private static final int AT_A_GLANCE = 10;

  private static final double NEARLY = 0.98;

  private final ReadOnlyBooleanWrapper seen = new ReadOnlyBooleanWrapper(this, "seen");

  RuleListView(List<Rule> rules, Texts texts) {
    getStyleClass().add("sheet-rules");
    setCellFactory(_ -> new Cell(texts));
    getItems().setAll(rules);
    getSelectionModel().selectFirst();
    seen.set(rules.size() <= AT_A_GLANCE);
    getSelectionModel()
        .selectedIndexProperty()
        .subscribe(at -> reached(at.intValue() == getItems().size() - 1));
    skinProperty().subscribe(this::watchScrollBar);
  }

  private void watchScrollBar() {
    for (var node : lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar) {
        bar.valueProperty()
            .subscribe(
                (_, now) -> reached(bar.isVisible() && now.doubleValue() >= NEARLY * bar.getMax()));
      }
    }
  }

  private void reached(boolean end) {
    if (end) {
      seen.set(true);
    }
  }

  /// Whether the end of a long list was reached once.
  ReadOnlyBooleanProperty seenProperty() {
    return seen.getReadOnlyProperty();
  }

  private static final class Cell extends WrappingCell<Rule> {
    private final Texts texts;

    Cell(Texts texts) {
      this.texts = texts;
      getStyleClass().add("rule-cell");
    }

    @Override
    protected Node show(Rule rule) {
      setAccessibleText(rule.text());
      return new RuleFacts(rule, Effect.UNKNOWN, "", texts);
    }
  }
}
