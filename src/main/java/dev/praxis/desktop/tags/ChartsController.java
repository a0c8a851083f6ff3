package dev.praxis.desktop.tags;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.queue.DetectorRecord;
import dev.praxis.core.mining.trend.TagWeek;
import dev.praxis.core.report.charts.ForestChart;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.desktop.charts.ChartPane;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tags.charts.CalibrationChart;
import dev.praxis.desktop.tags.charts.CellKey;
import dev.praxis.desktop.tags.charts.HeatMap;
import dev.praxis.desktop.tags.charts.ParetoChart;
import dev.praxis.desktop.tags.charts.WeeklyRates;
import dev.praxis.desktop.tags.groups.TagsViewModel;
import dev.praxis.desktop.tags.queue.Narrowing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import org.jspecify.annotations.Nullable;

/// Ties `tags-charts.fxml` to its view model. A click on a tag shows its evidence; one on a
/// detector shows how its scores hold.
public final class ChartsController {
  private static final int TAGS = 12;
  private static final int PROJECTS = 8;
  private static final int BINS = 10;

  private final Workbench workbench;
  private final TagsViewModel tags;
  private final Desk desk;
  private final Activity counting = new Activity();
  private final Activity trending = new Activity();
  private String detector = "";
  private Map<String, List<TagWeek>> trends = Map.of();

  @FXML private ChartPane pareto;
  @FXML private ChartPane calibration;
  @FXML private ChartPane forest;
  @FXML private ChartPane projects;
  @FXML private ChartPane weeks;

  ChartsController(Workbench workbench, TagsViewModel tags, Desk desk) {
    this.workbench = workbench;
    this.tags = tags;
    this.desk = desk;
  }

  @FXML
  private void initialize() {
    for (var pane : List.of(pareto, calibration, forest, projects, weeks)) {
      pane.setTexts(desk.texts());
    }
    pareto.setOnChosen(this::drill);
    projects.setOnChosen(key -> drillProject(CellKey.of(key)));
    weeks.setOnChosen(key -> drillWeek(CellKey.of(key)));
    forest.setOnChosen(this::choose);
    tags.chartsProperty().subscribe(_ -> show());
    tags.reportProperty().subscribe(_ -> show());
    tags.recordsProperty().subscribe(_ -> show());
  }

  private void drill(String tag) {
    tags.go(tag);
    tags.chartsProperty().set(false);
  }

  private void drillProject(CellKey cell) {
    tags.go(cell.row(), new Narrowing.InProject(cell.column()));
    tags.chartsProperty().set(false);
  }

  private void drillWeek(CellKey cell) {
    if (cell.column().isEmpty()) {
      drill(cell.row());
      return;
    }
    var monday = LocalDate.parse(cell.column());
    trends.getOrDefault(cell.row(), List.of()).stream()
        .filter(week -> week.monday().equals(monday))
        .findFirst()
        .ifPresent(week -> tags.go(cell.row(), new Narrowing.InWeek(monday, week.sessions())));
    tags.chartsProperty().set(false);
  }

  /// The same detector again shows all of them together.
  private void choose(String name) {
    detector = name.equals(detector) ? "" : name;
    show();
  }

  private void show() {
    var report = tags.reportProperty().get();
    if (report == null || !tags.chartsProperty().get()) {
      return;
    }
    var records = tags.recordsProperty().get();
    showTags(report);
    forest.show(new ForestChart(rows(records), null, detector, desk.texts()));
    calibration.show(new CalibrationChart(bins(records), desk.texts()));
    calibration.setHeading(
        detector.isEmpty()
            ? desk.texts().get("tags.charts.calibration")
            : desk.texts().format("tags.charts.calibration.of", detector));
    desk.background().start(counting, _ -> workbench.miner().byProject(), this::showProjects);
    desk.background()
        .start(trending, _ -> workbench.tagBook().weeklyTrend().byTag(), this::showWeeks);
  }

  private void showWeeks(Map<String, List<TagWeek>> byTag) {
    trends = byTag;
    var most =
        byTag.entrySet().stream()
            .limit(TAGS)
            .map(entry -> new WeeklyRates.Trend(entry.getKey(), entry.getValue()))
            .toList();
    weeks.show(new WeeklyRates(most, desk.texts()));
  }

  private void showTags(MiningReport report) {
    var bars =
        report.tags().stream()
            .map(count -> new ParetoChart.Bar(count.tag(), count.support()))
            .toList();
    pareto.show(new ParetoChart(bars, report.threshold(), desk.texts()));
  }

  private void showProjects(Map<String, Map<String, Integer>> counts) {
    var names =
        counts.values().stream()
            .flatMap(each -> each.keySet().stream())
            .distinct()
            .limit(PROJECTS)
            .toList();
    var rows = counts.keySet().stream().limit(TAGS).toList();
    var cells =
        rows.stream()
            .map(tag -> names.stream().map(name -> times(counts.get(tag), name)).toList())
            .toList();
    projects.show(new HeatMap(rows, names, cells, desk.texts()));
  }

  private static int times(@Nullable Map<String, Integer> byProject, String name) {
    return byProject == null ? 0 : byProject.getOrDefault(name, 0);
  }

  private static List<ForestChart.Row> rows(List<DetectorRecord> records) {
    return records.stream()
        .map(record ->
            new ForestChart.Row(
                record.detector(),
                record.detector(),
                (double) record.real() / record.decided(),
                record.precision(),
                record.decided()))
        .toList();
  }

  /// Of one detector, or of all together.
  private List<CalibrationChart.Bin> bins(List<DetectorRecord> records) {
    var chosen =
        records.stream()
            .filter(record -> detector.isEmpty() || record.detector().equals(detector))
            .toList();
    var bins = new ArrayList<CalibrationChart.Bin>();
    for (int i = 0; i < BINS; i++) {
      int place = i;
      int real = chosen.stream().mapToInt(record -> record.bins().get(place).real()).sum();
      int n = chosen.stream().mapToInt(record -> record.bins().get(place).decided()).sum();
      bins.add(
          new CalibrationChart.Bin(
              Integer.toString(i),
              i / (double) BINS,
              (i + 1) / (double) BINS,
              real,
              n,
              Intervals.wilson(real, n)));
    }
    return bins;
  }
}
