package dev.praxis.desktop.evaluation.charts;

import dev.praxis.core.report.charts.evaluation.NamedChart;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.charts.ChartPane;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/// Charts as cards in columns of one width, as many as there is room for. A chart that is shown
/// again keeps its card, and so whether it is seen as a table.
public final class ChartCards extends Pane {
  private static final double LEAST_WIDTH = 300;
  private static final double GAP = 12;
  private static final double SIDES = 24;
  private static final double BOTTOM = 16;
  private static final double LEAST_HEIGHT = 250;
  private static final double MOST_HEIGHT = 400;

  /// Heading, caption and the padding of a card.
  private static final double AROUND = 104;

  private final Map<String, ChartPane> cards = new LinkedHashMap<>();
  private List<NamedChart> shown = List.of();

  /// No chart yet.
  public ChartCards() {
    getStyleClass().add("evaluation-charts");
  }

  /// Shows these and no others.
  ///
  /// @param onChosen hears the id of a chart and the key of the datum that was chosen in it
  public void show(List<NamedChart> charts, Texts texts, BiConsumer<String, String> onChosen) {
    shown = List.copyOf(charts);
    getChildren()
        .setAll(
            charts.stream()
                .map(chart -> {
                  var card = cards.computeIfAbsent(chart.id(), _ -> card(texts));
                  card.setOnChosen(key -> onChosen.accept(chart.id(), key));
                  card.setHeading(chart.title());
                  card.show(chart.chart());
                  return card;
                })
                .toList());
    requestLayout();
  }

  /// Turns every chart into a table, or all back where the first is one.
  public void toggleTables() {
    var first = shown.isEmpty() ? null : cards.get(shown.getFirst().id());
    var wanted = first != null && !first.tableShownProperty().get();
    shown.forEach(chart -> {
      var card = cards.get(chart.id());
      if (card != null) {
        card.tableShownProperty().set(wanted);
      }
    });
  }

  /// Whether the keyboard is on a chart, which answers to Enter and the arrow keys itself.
  public boolean focusedOnChart() {
    return cards.values().stream().anyMatch(card -> card.canvas().isFocused());
  }

  private static ChartPane card(Texts texts) {
    var card = new ChartPane();
    card.getStyleClass().addAll("card", "evaluation-chart");
    card.setTexts(texts);
    return card;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (shown.isEmpty()) {
      return 0;
    }
    int columns = columns(width);
    double height = BOTTOM - GAP;
    for (int first = 0; first < shown.size(); first += columns) {
      height += rowHeight(first, columns) + GAP;
    }
    return height;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width < 0 ? getWidth() : width);
  }

  @Override
  protected void layoutChildren() {
    int columns = columns(getWidth());
    double width = Math.floor((getWidth() - 2 * SIDES - (columns - 1) * GAP) / columns);
    double y = 0;
    for (int first = 0; first < getChildren().size(); first += columns) {
      double height = rowHeight(first, columns);
      for (int i = first; i < Math.min(first + columns, getChildren().size()); i++) {
        double x = SIDES + (i - first) * (width + GAP);
        getChildren().get(i).resizeRelocate(x, y, width, height);
      }
      y += height + GAP;
    }
  }

  /// No more than there are charts, so that few are wide.
  private int columns(double width) {
    double room = width - 2 * SIDES + GAP;
    return Math.clamp(
        (int) (room / (LEAST_WIDTH + GAP)), 1, Math.max(1, Math.min(4, shown.size())));
  }

  private double rowHeight(int first, int columns) {
    double ideal =
        shown.subList(first, Math.min(first + columns, shown.size())).stream()
            .mapToDouble(chart -> chart.chart().idealHeight())
            .max()
            .orElse(0);
    return Math.clamp(ideal + AROUND, LEAST_HEIGHT, MOST_HEIGHT);
  }
}
