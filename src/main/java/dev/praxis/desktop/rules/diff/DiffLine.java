package dev.praxis.desktop.rules.diff;

import javafx.scene.layout.Region;

/// A gutter of its own width, and words that wrap in the room that is left.
final class DiffLine extends Region {
  private final Region gutter;
  private final Region words;

  DiffLine(Region gutter, Region words) {
    this.gutter = gutter;
    this.words = words;
    getChildren().addAll(gutter, words);
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = room(width);
    return snappedTopInset()
        + Math.max(gutter.prefHeight(-1), words.prefHeight(room))
        + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double top = snappedTopInset();
    double height = getHeight() - top - snappedBottomInset();
    double beside = gutter.prefWidth(-1);
    gutter.resizeRelocate(snappedLeftInset(), top, beside, gutter.prefHeight(-1));
    words.resizeRelocate(snappedLeftInset() + beside, top, room(getWidth()), height);
  }

  private double room(double width) {
    return Math.max(1, width - snappedLeftInset() - snappedRightInset() - gutter.prefWidth(-1));
  }
}
