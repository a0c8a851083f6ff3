package dev.praxis.desktop.skills.composing;

import dev.praxis.core.report.charts.ForestChart;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.composing.Composition;
import dev.praxis.core.skills.composing.Demand;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.charts.ChartCanvas;
import dev.praxis.desktop.skills.detail.SkillLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a composition would be: how reliable it may be expected, which conditions are seen to, and
/// its phases in order.
final class CompositionView extends VBox {
  private final Texts texts;

  CompositionView(ComposeViewModel model, Texts texts) {
    this.texts = texts;
    getStyleClass().add("skill-composition");
    model.stateProperty().subscribe(this::show);
  }

  private void show(ComposeViewModel.State state) {
    getChildren().clear();
    var composition = state.composition();
    if (composition == null) {
      var words = state.problem().isEmpty() ? texts.get("skills.compose.hint") : state.problem();
      getChildren().add(wrapped(words, "muted"));
      return;
    }
    reliability(composition);
    composition.notes().forEach(note -> getChildren().add(wrapped(note, "muted")));
    section("skills.compose.demands", composition.demands().stream().map(this::demand).toList());
    section("skills.compose.phases", phases(composition.text()));
  }

  private void reliability(Composition composition) {
    var series = composition.reliability();
    var rows = new ArrayList<ForestChart.Row>();
    for (var part : series.parts()) {
      var reliability = part.reliability();
      rows.add(
          new ForestChart.Row(
              part.name(),
              part.name(),
              reliability.point(),
              reliability.interval(),
              reliability.runs()));
    }
    var known = !Double.isNaN(series.point());
    if (known) {
      int least =
          series.parts().stream().mapToInt(part -> part.reliability().runs()).min().orElse(0);
      var whole = texts.get("skills.compose.whole");
      rows.add(new ForestChart.Row("", whole, series.point(), series.interval(), least));
    }
    var chart = new ForestChart(rows, null, "", texts);
    var canvas = new ChartCanvas();
    canvas.setChart(chart);
    canvas.setMinHeight(chart.idealHeight());
    getChildren()
        .addAll(
            SkillLines.words(texts.get("skills.compose.reliability"), "strong"),
            canvas,
            wrapped(
                known
                    ? texts.format("skills.compose.expected", series.draws())
                    : texts.get("skills.compose.unknown"),
                "muted"));
  }

  private Node demand(Demand demand) {
    var word = demand.state().name().toLowerCase(Locale.ROOT);
    var icon =
        new FontIcon(
            switch (demand.state()) {
              case BEFOREHAND -> "fth-corner-down-right";
              case MET -> "fth-check";
              case LIKELY -> "fth-help-circle";
              case UNMET -> "fth-alert-triangle";
            });
    icon.getStyleClass()
        .add(
            switch (demand.state()) {
              case BEFOREHAND -> "muted";
              case MET -> "status-success";
              case LIKELY, UNMET -> "status-warning";
            });
    var said = texts.get("skills.demand." + word);
    var by = demand.by() == null ? said : texts.format("skills.demand.by", said, demand.by());
    var words =
        new VBox(
            wrapped(demand.condition(), "demand"),
            wrapped(texts.format("skills.demand.of", demand.phase(), by), "muted"));
    HBox.setHgrow(words, Priority.ALWAYS);
    var line = new HBox(icon, words);
    line.getStyleClass().add("skill-line");
    return line;
  }

  private static List<Node> phases(SkillText text) {
    var nodes = new ArrayList<Node>();
    var phase = "";
    int seq = 0;
    for (var step : text.steps()) {
      seq++;
      if (!step.phase().equals(phase)) {
        phase = step.phase();
        nodes.add(SkillLines.words(SkillText.phaseLine(phase), "mono", "muted"));
      }
      var action = SkillLines.flow(step.action());
      HBox.setHgrow(action, Priority.ALWAYS);
      var line = new HBox(SkillLines.words(Integer.toString(seq), "step-number"), action);
      line.getStyleClass().add("skill-line");
      nodes.add(line);
    }
    return nodes;
  }

  private void section(String key, List<? extends Node> nodes) {
    if (!nodes.isEmpty()) {
      var box = new VBox(4, SkillLines.words(texts.get(key), "strong"));
      box.getChildren().addAll(nodes);
      getChildren().add(box);
    }
  }

  private static Label wrapped(String words, String style) {
    var label = SkillLines.words(words, style, "small");
    label.setWrapText(true);
    return label;
  }
}
