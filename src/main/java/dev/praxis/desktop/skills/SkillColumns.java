package dev.praxis.desktop.skills;

import dev.praxis.desktop.charts.ChartCanvas;
import dev.praxis.desktop.charts.IntervalBar;
import dev.praxis.desktop.charts.drawing.Figures;
import dev.praxis.desktop.common.Texts;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Fills the columns of the table of skills.
final class SkillColumns {
  private final SkillsViewModel model;
  private final Texts texts;

  SkillColumns(SkillsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  void text(TableColumn<SkillRow, SkillRow> column, Function<SkillRow, String> words) {
    fill(column, words, Comparator.comparing(words), false);
  }

  <C extends Comparable<C>> void figure(
      TableColumn<SkillRow, SkillRow> column,
      Function<SkillRow, C> value,
      Function<SkillRow, String> words) {
    fill(column, words, Comparator.comparing(value), true);
  }

  /// The point with its interval as a bar; sorted by the lower bound, since a point alone misleads.
  void reliability(TableColumn<SkillRow, SkillRow> column) {
    tie(column, Comparator.comparing(SkillColumns::low));
    column.setCellFactory(_ -> new ReliabilityCell());
  }

  /// When it last worked, with a mark where that is too long ago.
  void lastSuccess(TableColumn<SkillRow, SkillRow> column) {
    tie(
        column,
        Comparator.comparing(
            row -> row.lastSuccess().map(java.time.Instant::toEpochMilli).orElse(0L)));
    column.setCellFactory(_ -> new LastSuccessCell());
  }

  static double low(SkillRow row) {
    return row.skill().reliability().interval().low();
  }

  static double point(SkillRow row) {
    return row.skill().reliability().point();
  }

  private static void tie(TableColumn<SkillRow, SkillRow> column, Comparator<SkillRow> comparator) {
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setComparator(comparator);
  }

  private static void fill(
      TableColumn<SkillRow, SkillRow> column,
      Function<SkillRow, String> words,
      Comparator<SkillRow> comparator,
      boolean number) {
    tie(column, comparator);
    column.setCellFactory(_ -> new WordsCell(words, number));
  }

  private static final class WordsCell extends TableCell<SkillRow, SkillRow> {
    private final Function<SkillRow, String> words;

    WordsCell(Function<SkillRow, String> words, boolean number) {
      this.words = words;
      if (number) {
        getStyleClass().add("number");
      }
    }

    @Override
    protected void updateItem(@Nullable SkillRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(empty || row == null ? null : words.apply(row));
      setTooltip(getText() == null ? null : new Tooltip(getText()));
    }
  }

  private final class ReliabilityCell extends TableCell<SkillRow, SkillRow> {
    private final Label point = new Label();
    private final ChartCanvas bar = new ChartCanvas();
    private final HBox content = new HBox(point, bar);

    ReliabilityCell() {
      content.getStyleClass().add("skill-cell");
      point.getStyleClass().add("mono");
      point.setMinWidth(Region.USE_PREF_SIZE);
      bar.setMinSize(60, 20);
      HBox.setHgrow(bar, Priority.ALWAYS);
    }

    @Override
    protected void updateItem(@Nullable SkillRow row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        return;
      }
      var reliability = row.skill().reliability();
      var chart =
          new IntervalBar(reliability.point(), reliability.interval(), reliability.runs(), texts);
      bar.setChart(chart);
      point.setText(reliability.runs() == 0 ? "  – " : Figures.share(reliability.point()));
      setAccessibleText(chart.summary());
      setTooltip(new Tooltip(chart.summary() + "\n" + chart.caption()));
      setGraphic(content);
    }
  }

  private final class LastSuccessCell extends TableCell<SkillRow, SkillRow> {
    @Override
    protected void updateItem(@Nullable SkillRow row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      var stale = model.stale(row);
      setText(row.lastSuccess().map(Days::of).orElse("–"));
      setGraphic(stale ? staleIcon() : null);
      setTooltip(stale ? new Tooltip(texts.get("skills.stale.tip")) : null);
      setAccessibleText(stale ? getText() + ", " + texts.get("skills.stale") : getText());
    }

    private static FontIcon staleIcon() {
      var icon = new FontIcon("fth-clock");
      icon.getStyleClass().add("status-warning");
      return icon;
    }
  }
}
