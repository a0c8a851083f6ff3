package dev.praxis.desktop.charts;

import dev.praxis.core.statistics.Interval;
import dev.praxis.desktop.common.Texts;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What stands under charts with intervals: n and the method.
final class Captions {
  private Captions() {}

  static String of(Texts texts, Stream<Interval> intervals, IntStream counts) {
    var methods =
        intervals
            .map(Interval::method)
            .distinct()
            .sorted()
            .map(Captions::capital)
            .collect(Collectors.joining("; "));
    return methods.isEmpty()
        ? texts.format("chart.n", 0)
        : texts.format("chart.caption", methods, counts.sum());
  }

  /// The method begins a sentence here.
  private static String capital(String method) {
    return Character.toUpperCase(method.charAt(0)) + method.substring(1);
  }
}
