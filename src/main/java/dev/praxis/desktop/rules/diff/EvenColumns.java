package dev.praxis.desktop.rules.diff;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Columns of equal width and of the height of the tallest, so that rows stay aligned.
public final class EvenColumns extends Region {
  private final List<Region> columns;

  public EvenColumns(Region... columns) {
    this.columns = List.of(columns);
    getChildren().addAll(columns);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double each = Math.floor(width / columns.size());
    return columns.stream().mapToDouble(column -> column.prefHeight(each)).max().orElse(0);
  }

  @Override
  protected void layoutChildren() {
    double each = Math.floor(getWidth() / columns.size());
    double at = 0;
    for (int i = 0; i < columns.size(); i++) {
      boolean last = i == columns.size() - 1;
      columns.get(i).resizeRelocate(at, 0, last ? getWidth() - at : each, getHeight());
      at += each;
    }
  }
}
