package dev.praxis.desktop.evaluation;

import dev.praxis.core.evaluation.EvaluationRun.Item;
import dev.praxis.core.evaluation.EvaluationRun.RuleThen;
import dev.praxis.core.words.Texts;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Fills the columns of the table of held-out failures.
final class ItemColumns {
  private final EvaluationViewModel model;
  private final Texts texts;

  ItemColumns(EvaluationViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  void text(TableColumn<Item, Item> column, Function<Item, String> words) {
    tie(column, Comparator.comparing(words));
    column.setCellFactory(_ -> new WordsCell(words));
  }

  /// Sign, colour and word.
  void result(TableColumn<Item, Item> column) {
    tie(column, Comparator.comparing(Item::prevented));
    column.setCellFactory(_ -> new ResultCell());
  }

  static String title(Item item) {
    return item.sessionTitle().isBlank() ? item.sessionKey() : item.sessionTitle();
  }

  /// The tag, or that there is none.
  static String tag(Item item, Texts texts) {
    return item.tag().isEmpty() ? texts.get("evaluation.no.tag") : item.tag();
  }

  /// The rules of the selected run that carry the tag, as they read then.
  String rules(Item item) {
    var run = model.selectedProperty().get();
    return run == null
        ? ""
        : run.rules().stream()
            .filter(rule -> item.caughtBy().contains(rule.id()))
            .map(RuleThen::text)
            .collect(Collectors.joining(" / "));
  }

  private static void tie(TableColumn<Item, Item> column, Comparator<Item> comparator) {
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setComparator(comparator);
  }

  private static final class WordsCell extends TableCell<Item, Item> {
    private final Function<Item, String> words;

    WordsCell(Function<Item, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable Item item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : words.apply(item));
      setTooltip(getText() == null || getText().isEmpty() ? null : new Tooltip(getText()));
    }
  }

  private final class ResultCell extends TableCell<Item, Item> {
    @Override
    protected void updateItem(@Nullable Item item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      var icon = new FontIcon(item.prevented() ? "fth-check" : "fth-x");
      icon.getStyleClass().add(item.prevented() ? "status-success" : "status-danger");
      setText(texts.get(item.prevented() ? "evaluation.covered" : "evaluation.missed"));
      setGraphic(icon);
    }
  }
}
