package dev.praxis.desktop.skills;

import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.charts.ForestChart;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.skills.reading.SkillRow;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;

/// The chart over all shown skills, made anew when they change or another one is selected.
final class SkillCharts {
  /// Below this a skill does more harm than good.
  static final double RETIRE = 0.3;

  /// Which chart is shown.
  enum Kind {
    FOREST,
    FUNNEL;

    Kind next() {
      return this == FOREST ? FUNNEL : FOREST;
    }
  }

  private final SkillsViewModel model;
  private final Texts texts;
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.FOREST);
  private final ReadOnlyObjectWrapper<Chart> chart;
  private List<ForestChart.Row> rows = List.of();

  SkillCharts(SkillsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    chart = new ReadOnlyObjectWrapper<>(this, "chart", forest());
    model.getRows().shown().addListener((ListChangeListener<SkillRow>) _ -> read());
    model.selectedProperty().subscribe(_ -> draw());
    kind.subscribe(_ -> draw());
  }

  private void read() {
    rows = model.getRows().shown().stream().map(SkillCharts::row).toList();
    draw();
  }

  private void draw() {
    chart.set(
        switch (kind.get()) {
          case FOREST -> forest();
          case FUNNEL -> Funnels.of(model.getRows().shown(), chosen(), texts);
        });
  }

  private ForestChart forest() {
    var line = new ForestChart.Reference(RETIRE, texts.get("skills.retire.line"));
    return new ForestChart(rows, line, chosen(), texts);
  }

  private String chosen() {
    var row = model.selectedProperty().get();
    return row == null ? "" : row.name();
  }

  private static ForestChart.Row row(SkillRow row) {
    var reliability = row.reliability();
    return new ForestChart.Row(
        row.name(), row.name(), reliability.point(), reliability.interval(), reliability.runs());
  }

  ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  ReadOnlyObjectProperty<Chart> chartProperty() {
    return chart.getReadOnlyProperty();
  }
}
