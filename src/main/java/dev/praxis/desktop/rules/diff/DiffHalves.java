package dev.praxis.desktop.rules.diff;

import javafx.scene.layout.Region;

/// Two halves of equal width and of the height of the taller one, so that rows stay aligned.
final class DiffHalves extends Region {
  private final Region left;
  private final Region right;

  DiffHalves(Region left, Region right) {
    this.left = left;
    this.right = right;
    getChildren().addAll(left, right);
  }

  @Override
  protected double computePrefHeight(double width) {
    double half = Math.floor(width / 2);
    return Math.max(left.prefHeight(half), right.prefHeight(half));
  }

  @Override
  protected void layoutChildren() {
    double half = Math.floor(getWidth() / 2);
    left.resizeRelocate(0, 0, half, getHeight());
    right.resizeRelocate(half, 0, getWidth() - half, getHeight());
  }
}
