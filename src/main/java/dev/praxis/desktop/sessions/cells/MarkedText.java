package dev.praxis.desktop.sessions.cells;

import dev.praxis.desktop.sessions.rows.Words.Range;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A wrapped text some places of which are marked behind their letters. Text only: nothing in it is
/// a link or a mark-up.
final class MarkedText extends Region {
  private final Text text = new Text();
  private final TextFlow flow = new TextFlow(text);
  private final Path marks = new Path();
  private List<Range> places = List.of();

  /// An empty text.
  ///
  /// @param markClass style class of the marks
  MarkedText(String markClass) {
    getStyleClass().add("marked-text");
    text.getStyleClass().add("transcript-text");
    marks.getStyleClass().add(markClass);
    marks.setManaged(false);
    marks.setStroke(null);
    getChildren().addAll(marks, flow);
  }

  void show(String words, List<Range> marked) {
    text.setText(words);
    places = marked;
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected void layoutChildren() {
    flow.resizeRelocate(0, 0, getWidth(), getHeight());
    flow.layout();
    marks.getElements().clear();
    for (var place : places) {
      marks.getElements().addAll(flow.getRangeShape(place.start(), place.end(), true));
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return flow.prefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return flow.prefHeight(width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }
}
