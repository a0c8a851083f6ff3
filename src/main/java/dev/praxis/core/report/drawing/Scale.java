package dev.praxis.core.report.drawing;

import java.util.List;
import java.util.stream.IntStream;

/// Maps values to pixels in a straight line.
public record Scale(double low, double high, double start, double end) {
  public Scale {
    if (!(high > low)) {
      throw new IllegalArgumentException("an axis can't go from " + low + " to " + high);
    }
  }

  public double at(double value) {
    return start + (value - low) / (high - low) * (end - start);
  }

  /// Round values that cover `0..highest` in at most `count` steps; the last is the first at or
  /// above `highest`.
  public static List<Integer> ticks(int highest, int count) {
    var step = 1;
    var factors = new int[] {2, 5, 10};
    for (int decade = 1; highest > step * count; decade *= 10) {
      for (int i = 0; i < factors.length && highest > step * count; i++) {
        step = decade * factors[i];
      }
    }
    var width = step;
    var steps = Math.max(1, Math.ceilDiv(highest, step));
    return IntStream.rangeClosed(0, steps).map(i -> i * width).boxed().toList();
  }
}
