package dev.praxis.desktop.evaluation.budget;

import dev.praxis.core.evaluation.budget.RuleWorth;
import dev.praxis.core.words.Texts;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableSet;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Fills the columns of the table of rules.
final class WorthColumns {
  private final Texts texts;

  WorthColumns(Texts texts) {
    this.texts = texts;
  }

  /// A box that can be clicked.
  void check(
      TableColumn<RuleWorth, RuleWorth> column, ObservableSet<Long> checked, LongConsumer toggle) {
    tie(column, Comparator.comparing(worth -> !checked.contains(worth.rule().id())));
    column.setCellFactory(_ -> new CheckCell(checked, toggle));
  }

  void text(TableColumn<RuleWorth, RuleWorth> column, Function<RuleWorth, String> words) {
    tie(column, Comparator.comparing(words));
    column.setCellFactory(_ -> new WordsCell(words));
  }

  /// @param decimals shown; NaN shows as a dash
  void number(
      TableColumn<RuleWorth, RuleWorth> column, ToDoubleFunction<RuleWorth> value, int decimals) {
    tie(column, Comparator.comparingDouble(value));
    column.getStyleClass().add("number");
    column.setCellFactory(
        _ -> new WordsCell(worth -> decimal(value.applyAsDouble(worth), decimals)));
  }

  /// Sign, colour and word.
  void standing(TableColumn<RuleWorth, RuleWorth> column) {
    tie(column, Comparator.comparing(RuleWorth::standing).thenComparing(RuleWorth::onFront));
    column.setCellFactory(_ -> new StandingCell());
  }

  private static String decimal(double value, int decimals) {
    return Double.isNaN(value)
        ? "–"
        : String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
  }

  private static void tie(
      TableColumn<RuleWorth, RuleWorth> column, Comparator<RuleWorth> comparator) {
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setComparator(comparator);
  }

  private static final class WordsCell extends TableCell<RuleWorth, RuleWorth> {
    private final Function<RuleWorth, String> words;

    WordsCell(Function<RuleWorth, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable RuleWorth worth, boolean empty) {
      super.updateItem(worth, empty);
      setText(empty || worth == null ? null : words.apply(worth));
      setTooltip(getText() == null || getText().isEmpty() ? null : new Tooltip(getText()));
    }
  }

  private final class CheckCell extends TableCell<RuleWorth, RuleWorth> {
    private final ObservableSet<Long> checked;
    private final FontIcon icon = new FontIcon("fth-square");

    CheckCell(ObservableSet<Long> checked, LongConsumer toggle) {
      this.checked = checked;
      setOnMouseClicked(_ -> {
        var worth = getItem();
        if (worth != null) {
          toggle.accept(worth.rule().id());
        }
      });
    }

    @Override
    protected void updateItem(@Nullable RuleWorth worth, boolean empty) {
      super.updateItem(worth, empty);
      if (empty || worth == null) {
        setGraphic(null);
        return;
      }
      boolean on = checked.contains(worth.rule().id());
      icon.setIconLiteral(on ? "fth-check-square" : "fth-square");
      icon.getStyleClass().setAll("ikonli-font-icon", on ? "status-accent" : "muted-icon");
      setAccessibleText(
          texts.get(on ? "evaluation.budget.checked" : "evaluation.budget.unchecked"));
      setGraphic(icon);
    }
  }

  private final class StandingCell extends TableCell<RuleWorth, RuleWorth> {
    @Override
    protected void updateItem(@Nullable RuleWorth worth, boolean empty) {
      super.updateItem(worth, empty);
      if (empty || worth == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      var icon = new FontIcon(icon(worth.standing()));
      icon.getStyleClass().add(style(worth.standing()));
      var words =
          texts.get(
              "evaluation.budget.standing." + worth.standing().name().toLowerCase(Locale.ROOT));
      setText(
          worth.mayRetire() && worth.contribution().solo() > 0
              ? texts.format("evaluation.budget.standing.beaten", words)
              : words);
      setGraphic(icon);
      setTooltip(
          new Tooltip(
              texts.get(
                  "evaluation.budget.standing.%s.tip"
                      .formatted(worth.standing().name().toLowerCase(Locale.ROOT)))));
    }

    private static String icon(RuleWorth.Standing standing) {
      return switch (standing) {
        case NEEDED -> "fth-check";
        case REDUNDANT -> "fth-copy";
        case COVERS_NOTHING -> "fth-minus-circle";
        case UNMEASURED -> "fth-help-circle";
      };
    }

    private static String style(RuleWorth.Standing standing) {
      return switch (standing) {
        case NEEDED -> "status-success";
        case REDUNDANT, COVERS_NOTHING -> "status-warning";
        case UNMEASURED -> "status-muted";
      };
    }
  }
}
