package dev.praxis.desktop.evaluation.items;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.items.ItemTable.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;

/// Makes the columns of each kind of table. Those that tell least can be switched on.
final class ItemColumns {
  private static final double LEAST = 44;
  private static final String PREFIX = "evaluation-";

  /// `L9` before `L12`.
  private static final Comparator<ItemRow> BY_NUMBER =
      Comparator.comparingInt((ItemRow row) -> row.lineage().length())
          .thenComparing(ItemRow::lineage);

  private static final Map<String, Predicate<ItemRow>> OFTEN_EMPTY =
      Map.of(
          PREFIX + "project", row -> !row.project().isEmpty(),
          PREFIX + "lineage", row -> !row.lineage().isEmpty(),
          PREFIX + "rules", row -> !row.rules().isEmpty(),
          PREFIX + "confidence", row -> !row.confidence().words().isEmpty(),
          PREFIX + "override", row -> !row.override().isEmpty(),
          PREFIX + "cached", row -> row.cached() > 0);

  private final Texts texts;
  private Kind kind = Kind.COVERED;

  ItemColumns(Texts texts) {
    this.texts = texts;
  }

  List<TableColumn<ItemRow, ItemRow>> of(Kind wanted) {
    kind = wanted;
    return switch (wanted) {
      case PAIRS -> pairs();
      case COVERED -> covered();
      case JUDGED -> judged();
      case UNFINISHED -> unfinished();
      case RATES -> List.of();
    };
  }

  private List<TableColumn<ItemRow, ItemRow>> pairs() {
    return List.of(
        result(116),
        item(200),
        lineage(),
        words("project", 96, ItemRow::project),
        words("tag", 150, ItemRow::tag),
        figure("before", 62, Comparator.comparing(ItemRow::before), row -> row.before().words()),
        figure("after", 56, Comparator.comparing(ItemRow::after), row -> row.after().words()),
        change(66),
        words("rules", 120, ItemRow::rules),
        confidence(),
        override(96),
        words("evidence", 130, ItemRow::evidence),
        tokens(72),
        seconds(72),
        cached(64));
  }

  private List<TableColumn<ItemRow, ItemRow>> covered() {
    return List.of(
        result(110),
        item(230),
        lineage(),
        words("project", 110, ItemRow::project),
        words("tag", 180, ItemRow::tag),
        words("rules", 260, ItemRow::rules),
        words("evidence", 230, ItemRow::evidence));
  }

  private List<TableColumn<ItemRow, ItemRow>> judged() {
    return List.of(
        result(150),
        item(230),
        lineage(),
        words("project", 110, ItemRow::project),
        words("tag", 170, ItemRow::tag),
        words("rules", 220, ItemRow::rules),
        confidence(),
        override(110),
        words("evidence", 200, ItemRow::evidence));
  }

  private List<TableColumn<ItemRow, ItemRow>> unfinished() {
    return List.of(
        result(116),
        item(260),
        lineage(),
        words("project", 150, ItemRow::project),
        words("tag", 190, ItemRow::tag),
        figure(
            "ended.before",
            110,
            Comparator.comparing(ItemRow::before),
            row -> row.before().words()),
        figure(
            "ended.after", 110, Comparator.comparing(ItemRow::after), row -> row.after().words()));
  }

  private TableColumn<ItemRow, ItemRow> lineage() {
    var column = column("lineage", 72, BY_NUMBER);
    column.setCellFactory(_ -> new WordsCell(ItemRow::lineage, ""));
    return column;
  }

  private TableColumn<ItemRow, ItemRow> confidence() {
    var column = column("confidence", 112, Comparator.comparing(ItemRow::confidence));
    column.setCellFactory(_ -> new WordsCell(row -> row.confidence().words(), ""));
    return column;
  }

  private TableColumn<ItemRow, ItemRow> result(double width) {
    var column = column("result", width, Comparator.comparing(ItemRow::cell));
    column.setCellFactory(_ -> new ResultCell(texts, kind));
    column.setMinWidth(width);
    return column;
  }

  private TableColumn<ItemRow, ItemRow> item(double width) {
    var column = column("item", width, Comparator.comparing(ItemRow::item));
    column.setCellFactory(_ -> new ItemCell(texts));
    return column;
  }

  private TableColumn<ItemRow, ItemRow> change(double width) {
    var column = column("change", width, Comparator.comparingDouble(row -> row.change().orElse(0)));
    column.setCellFactory(_ -> new ChangeCell());
    return never(column, width);
  }

  private TableColumn<ItemRow, ItemRow> override(double width) {
    var column = column("override", width, Comparator.comparing(ItemRow::override));
    column.setCellFactory(_ -> new OverrideCell(texts));
    return column;
  }

  private TableColumn<ItemRow, ItemRow> tokens(double width) {
    return figure(
        "tokens",
        width,
        Comparator.comparingLong(ItemRow::tokens),
        row -> Figure.tokens(row.tokens()));
  }

  private TableColumn<ItemRow, ItemRow> seconds(double width) {
    return figure(
        "seconds",
        width,
        Comparator.comparingDouble(ItemRow::seconds),
        row -> Figure.seconds(row.seconds()));
  }

  private TableColumn<ItemRow, ItemRow> cached(double width) {
    return figure(
        "cached",
        width,
        Comparator.comparingInt(ItemRow::cached),
        row ->
            row.cached() == 0
                ? ""
                : row.cached() + "/" + (row.before().total() + row.after().total()));
  }

  private TableColumn<ItemRow, ItemRow> words(
      String id, double width, Function<ItemRow, String> words) {
    var column = column(id, width, Comparator.comparing(words));
    column.setCellFactory(_ -> new WordsCell(words, ""));
    return column;
  }

  private TableColumn<ItemRow, ItemRow> figure(
      String id, double width, Comparator<ItemRow> order, Function<ItemRow, String> words) {
    var column = column(id, width, order);
    column.setCellFactory(_ -> new WordsCell(words, "number"));
    return never(column, width);
  }

  /// Never cut: half a number is a wrong one.
  private static TableColumn<ItemRow, ItemRow> never(
      TableColumn<ItemRow, ItemRow> column, double width) {
    column.getStyleClass().add("number");
    column.setMinWidth(width);
    return column;
  }

  private TableColumn<ItemRow, ItemRow> column(String id, double width, Comparator<ItemRow> order) {
    var column = new TableColumn<ItemRow, ItemRow>(texts.get("evaluation.column." + id));
    column.setId(PREFIX + id);
    column.setPrefWidth(width);
    column.setMinWidth(LEAST);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setComparator(order);
    return column;
  }

  /// Hides columns in which no row says anything; one that says something is shown.
  ///
  /// @param again whether the same evaluation is shown again: then what the person switched on
  ///   stays
  void hideEmpty(List<? extends TableColumn<ItemRow, ?>> shown, ItemTable table, boolean again) {
    for (var column : shown) {
      var says = OFTEN_EMPTY.get(column.getId());
      if (says != null) {
        var any = table.rows().stream().anyMatch(says);
        column.setVisible(any || (again && column.isVisible()));
      }
    }
  }
}
