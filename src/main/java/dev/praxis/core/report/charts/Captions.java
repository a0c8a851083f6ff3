package dev.praxis.core.report.charts;

import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.words.Texts;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What stands under charts with intervals: n and the method.
public final class Captions {
  private Captions() {}

  /// `Wilson 95 %, n = 41`, of all methods and counts in the chart.
  public static String of(Texts texts, Stream<Interval> intervals, IntStream counts) {
    var methods =
        intervals
            .map(Interval::method)
            .distinct()
            .sorted()
            .map(Figures::method)
            .collect(Collectors.joining("; "));
    return methods.isEmpty()
        ? texts.format("chart.n", 0)
        : texts.format("chart.caption", methods, counts.sum());
  }
}
