package dev.praxis.desktop.skills.table;

import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.skills.reading.SkillRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// Makes the columns of the table of skills. Those that tell most are shown; the others can be
/// switched on. What waits for the curator stands above all else, however the rest is sorted.
public final class SkillColumns {
  private final Texts texts;

  public SkillColumns(Texts texts) {
    this.texts = texts;
  }

  /// Gives the table its columns, sorted by the lower bound, falling.
  public void giveTo(TableView<SkillRow> table) {
    var low = figure("low", 68, SkillRow::low, row -> Figures.share(row.low()));
    var columns =
        List.of(
            text("name", 176, SkillRow::name),
            marked("status", 100, Comparator.comparing(SkillRow::status), new StatusMarks(texts)),
            figure("version", 34, row -> row.skill().version(), SkillColumns::version),
            figure("counts", 66, row -> row.reliability().success(), SkillColumns::counts),
            figure("runs", 38, row -> row.reliability().runs(), SkillColumns::runs),
            reliability(),
            low,
            marked(
                "success",
                96,
                Comparator.comparing(row -> row.lastSuccess().orElse(Instant.MIN)),
                new SuccessMarks(texts)),
            marked("drift", 74, Comparator.comparing(SkillRow::drift), new DriftMarks(texts)),
            hidden(text("category", 94, row -> row.skill().category())),
            hidden(figure("self", 56, SkillColumns::selfReported, row -> selfReported(row) + "")),
            hidden(text("source", 80, row -> texts.get("skills.source." + row.skill().source()))),
            hidden(
                figure(
                    "parts",
                    48,
                    row -> row.skill().subSkills().size(),
                    row -> Integer.toString(row.skill().subSkills().size()))));
    table.getColumns().setAll(columns);
    table.setTableMenuButtonVisible(true);
    NameFit.watch(table);
    low.setSortType(SortType.DESCENDING);
    table.getSortOrder().setAll(List.of(low));
  }

  /// Whatever the person sorts by, what waits stays on top.
  public static Comparator<SkillRow> queueFirst(Comparator<SkillRow> chosen) {
    return Comparator.comparing((SkillRow row) -> !row.waits()).thenComparing(chosen);
  }

  private static String version(SkillRow row) {
    return "v" + row.skill().version();
  }

  private static String runs(SkillRow row) {
    return Integer.toString(row.reliability().runs());
  }

  private static int selfReported(SkillRow row) {
    return row.skill().reliability().selfReported();
  }

  private static String counts(SkillRow row) {
    Reliability counted = row.reliability();
    return "%d/%d/%d".formatted(counted.success(), counted.partial(), counted.failure());
  }

  /// The point with its interval as a bar; sorted by the lower bound, since a point alone misleads.
  private TableColumn<SkillRow, SkillRow> reliability() {
    var column = column("reliability", 120, Comparator.comparing(SkillRow::low));
    column.setCellFactory(_ -> new ReliabilityCell(texts));
    return column;
  }

  private TableColumn<SkillRow, SkillRow> text(
      String id, double width, Function<SkillRow, String> words) {
    var column = column(id, width, Comparator.comparing(words));
    column.setCellFactory(_ -> new WordsCell(words, false));
    return column;
  }

  private <C extends Comparable<C>> TableColumn<SkillRow, SkillRow> figure(
      String id, double width, Function<SkillRow, C> value, Function<SkillRow, String> words) {
    var column = column(id, width, Comparator.comparing(value));
    column.setCellFactory(_ -> new WordsCell(words, true));
    return column;
  }

  private TableColumn<SkillRow, SkillRow> marked(
      String id, double width, Comparator<SkillRow> order, Marks marks) {
    var column = column(id, width, order);
    column.setCellFactory(_ -> new MarkCell(marks));
    return column;
  }

  private TableColumn<SkillRow, SkillRow> column(
      String id, double width, Comparator<SkillRow> order) {
    var column = new TableColumn<SkillRow, SkillRow>(texts.get("skills.column." + id));
    column.setId("skills-" + id);
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, id.equals("name") ? 120 : width - 6));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setComparator(order);
    return column;
  }

  private static TableColumn<SkillRow, SkillRow> hidden(TableColumn<SkillRow, SkillRow> column) {
    column.setVisible(false);
    return column;
  }

  /// What cells of marks show of a row.
  interface Marks {
    void show(TableCell<SkillRow, SkillRow> cell, SkillRow row);
  }
}
