package dev.praxis.core.report.drawing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A chart laid out for one size: primitives from back to front, and the places of its data.
public record ChartModel(double width, double height, List<Mark> marks, List<Spot> spots) {
  public ChartModel {
    marks = List.copyOf(marks);
    spots = List.copyOf(spots);
  }

  /// The datum under a point.
  public Optional<Spot> at(double x, double y) {
    return spots.stream().filter(spot -> spot.contains(x, y)).findFirst();
  }

  public <M extends Mark> List<M> all(Class<M> kind) {
    return marks.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// All words in it, in drawing order.
  public List<String> words() {
    return all(Mark.Text.class).stream().flatMap(text -> Stream.of(text.text())).toList();
  }
}
