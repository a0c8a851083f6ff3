package dev.praxis.core.report.charts;

import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;

/// Data with a way to draw it. Immutable; knows nothing of windows.
public interface Chart {

  /// Lays it out for a size in pixels.
  ChartModel draw(double width, double height);

  /// How much height shows all of it well.
  double idealHeight();

  /// The same data as a table.
  DataTable table();

  /// How many observations, and how intervals were made.
  String caption();

  /// What a person who cannot see it should hear.
  String summary();
}
