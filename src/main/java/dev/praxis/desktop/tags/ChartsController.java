package dev.praxis.desktop.tags;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.TagCount;
import dev.praxis.core.mining.queue.DetectorRecord;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.desktop.charts.ChartPane;
import dev.praxis.desktop.charts.ForestChart;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tags.charts.CalibrationChart;
import dev.praxis.desktop.tags.charts.HeatMap;
import dev.praxis.desktop.tags.charts.ParetoChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
  private String detector = "";

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
    for (var pane : List.of(pareto, projects, weeks)) {
      pane.setOnChosen(this::drill);
    }
    forest.setOnChosen(this::choose);
    tags.chartsProperty().subscribe(_ -> show());
    tags.reportProperty().subscribe(_ -> show());
    tags.recordsProperty().subscribe(_ -> show());
  }

  private void drill(String tag) {
    tags.go(tag);
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
  }

  private void showTags(MiningReport report) {
    var bars =
        report.tags().stream()
            .map(count -> new ParetoChart.Bar(count.tag(), count.support()))
            .toList();
    pareto.show(new ParetoChart(bars, report.threshold(), desk.texts()));
    var most = report.tags().stream().limit(TAGS).toList();
    var columns =
        most.isEmpty()
            ? List.<String>of()
            : IntStream.range(0, most.getFirst().weekly().size())
                .mapToObj(week -> Integer.toString(week - most.getFirst().weekly().size() + 1))
                .toList();
    weeks.show(
        new HeatMap(
            most.stream().map(TagCount::tag).toList(),
            columns,
            most.stream().map(TagCount::weekly).toList(),
            desk.texts()));
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
