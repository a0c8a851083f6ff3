package dev.praxis.desktop.charts;

import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.Spot;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// Shows a chart in the colours of the theme. The datum under the pointer, or the one reached by
/// the arrow keys, is read out; a click or Enter chooses it.
public final class ChartCanvas extends Region {
  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA = RolePaints.metaData();

  private final ObjectProperty<@Nullable Chart> chart = new SimpleObjectProperty<>(this, "chart");
  private final Canvas canvas = new Canvas();
  private final Label readout = new Label();
  private final RolePaints paints = new RolePaints(this, this::requestLayout);
  private ChartModel drawn = new ChartModel(0, 0, List.of(), List.of());
  private Consumer<String> onChosen = _ -> {};
  private final Brush brush = new Brush(this, () -> drawn);
  private int reached = -1;

  public ChartCanvas() {
    getStyleClass().add("chart-canvas");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    readout.getStyleClass().add("chart-readout");
    readout.setMouseTransparent(true);
    readout.setManaged(false);
    readout.setVisible(false);
    getChildren().addAll(canvas, brush, readout);
    chart.subscribe(this::show);
    setOnMouseMoved(event -> point(event.getX(), event.getY()));
    setOnMouseExited(_ -> readOut(-1));
    setOnMouseClicked(event -> {
      if (event.isStillSincePress()) {
        drawn.at(event.getX(), event.getY()).ifPresent(this::choose);
      }
    });
    setOnKeyPressed(this::press);
  }

  public ObjectProperty<@Nullable Chart> chartProperty() {
    return chart;
  }

  public @Nullable Chart getChart() {
    return chart.get();
  }

  public void setChart(@Nullable Chart value) {
    chart.set(value);
  }

  /// Hears the key of a datum that was clicked. The canvas then takes the keyboard, too.
  public void setOnChosen(Consumer<String> listener) {
    onChosen = listener;
    setFocusTraversable(true);
  }

  /// Lets the pointer be drawn over data; hears the keys of the first and the last of them.
  public void setOnBrushed(BiConsumer<String, String> listener) {
    brush.listen(listener);
  }

  /// What is read out now; empty where the pointer is on nothing.
  public String readout() {
    return readout.isVisible() ? readout.getText() : "";
  }

  RolePaints paints() {
    return paints;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return META_DATA;
  }

  @Override
  protected double computePrefHeight(double width) {
    var shown = chart.get();
    return shown == null ? 0 : shown.idealHeight();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    var shown = chart.get();
    if (shown != null && getWidth() > 0 && getHeight() > 0) {
      drawn = shown.draw(getWidth(), getHeight());
      var family = Font.getFamilies().contains("Inter") ? "Inter" : Font.getDefault().getFamily();
      new CanvasPainter(canvas.getGraphicsContext2D(), paints::of, family).paint(drawn);
    } else {
      canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    }
  }

  private void show(@Nullable Chart shown) {
    setAccessibleText(shown == null ? "" : shown.summary());
    readOut(-1);
    requestLayout();
  }

  private void point(double x, double y) {
    readOut(drawn.at(x, y).map(drawn.spots()::indexOf).orElse(-1));
  }

  private void readOut(int spot) {
    reached = spot;
    readout.setVisible(spot >= 0);
    if (spot >= 0) {
      place(drawn.spots().get(spot));
    }
  }

  private void place(Spot spot) {
    readout.setText(spot.readout());
    readout.autosize();
    var middle = spot.x() + spot.width() / 2 - readout.getWidth() / 2;
    var above = spot.y() - readout.getHeight() - 2;
    readout.relocate(
        Math.max(0, Math.min(middle, getWidth() - readout.getWidth())),
        above >= 0 ? above : Math.min(spot.y() + spot.height() + 2, getHeight()));
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT, UP -> step(event, -1);
      case RIGHT, DOWN -> step(event, 1);
      case ENTER -> {
        if (reached >= 0) {
          choose(drawn.spots().get(reached));
          event.consume();
        }
      }
      default -> {}
    }
  }

  private void step(KeyEvent event, int by) {
    if (!drawn.spots().isEmpty()) {
      readOut(Math.clamp(reached + by, 0, drawn.spots().size() - 1));
      event.consume();
    }
  }

  private void choose(Spot spot) {
    onChosen.accept(spot.key());
  }
}
