package dev.praxis.desktop.charts;

import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Palette;
import dev.praxis.core.report.drawing.SvgWriter;
import dev.praxis.core.words.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A chart with its title and caption, which can be seen as a table and copied.
public final class ChartPane extends VBox {
  private final Label title = new Label();
  private final Label caption = new Label();
  private final ChartCanvas canvas = new ChartCanvas();
  private final DataTableView table = new DataTableView();
  private final BooleanProperty tableShown = new SimpleBooleanProperty(this, "tableShown");
  private final StringProperty heading = new SimpleStringProperty(this, "heading", "");
  private @Nullable Texts texts;

  public ChartPane() {
    getStyleClass().add("chart-pane");
    title.getStyleClass().add("strong");
    title.textProperty().bind(heading);
    caption.getStyleClass().add("chart-caption");
    caption.setWrapText(true);
    caption.setMinHeight(Region.USE_PREF_SIZE);
    table.visibleProperty().bind(tableShown);
    tableShown.subscribe(this::fillTable);
    canvas.visibleProperty().bind(tableShown.not());
    var body = new StackPane(canvas, table);
    body.setMinHeight(60);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(body, caption);
  }

  /// Gives the pane its words and so its buttons.
  public void setTexts(Texts words) {
    texts = words;
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    var header =
        new HBox(
            title,
            spring,
            button("fth-list", "chart.as.table", this::toggleTable),
            button("fth-copy", "chart.copy.csv", this::copyCsv),
            button("fth-image", "chart.copy.svg", this::copySvg));
    header.getStyleClass().add("chart-pane-header");
    getChildren().setAll(header, getChildren().get(0), getChildren().get(1));
  }

  /// Shows a chart; null clears the pane.
  public void show(@Nullable Chart chart) {
    canvas.setChart(chart);
    caption.setText(chart == null ? "" : chart.caption());
    fillTable();
  }

  /// Only while it is seen: there may be very many rows.
  private void fillTable() {
    var chart = canvas.getChart();
    table.show(
        chart == null || !tableShown.get() ? new DataTable(List.of(), List.of()) : chart.table());
  }

  /// Hears the key of a datum that was chosen.
  public void setOnChosen(Consumer<String> listener) {
    canvas.setOnChosen(listener);
  }

  /// Hears the keys of the first and the last datum of those drawn over by the pointer.
  public void setOnBrushed(BiConsumer<String, String> listener) {
    canvas.setOnBrushed(listener);
  }

  public void toggleTable() {
    tableShown.set(!tableShown.get());
  }

  /// Whether the data stands there as a table.
  public BooleanProperty tableShownProperty() {
    return tableShown;
  }

  public String getHeading() {
    return heading.get();
  }

  public void setHeading(String value) {
    heading.set(value);
  }

  public StringProperty headingProperty() {
    return heading;
  }

  public ChartCanvas canvas() {
    return canvas;
  }

  private void copyCsv() {
    var chart = canvas.getChart();
    if (chart != null) {
      copy(chart.table().csv());
    }
  }

  private void copySvg() {
    var chart = canvas.getChart();
    if (chart != null) {
      var drawn = chart.draw(canvas.getWidth(), canvas.getHeight());
      copy(new SvgWriter(lightPalette()).write(drawn, heading.get() + ". " + chart.summary()));
    }
  }

  private static void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// Pictures leave the window for white paper.
  private static Palette lightPalette() {
    try (var css = ChartPane.class.getResourceAsStream("/css/light.css")) {
      var bytes = Objects.requireNonNull(css).readAllBytes();
      return Palette.ofStyleSheet(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("/css/light.css", e);
    }
  }

  private Button button(String icon, String key, Runnable act) {
    var words = Objects.requireNonNull(texts).get(key);
    var button = new Button("", new FontIcon(icon));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setOnAction(_ -> act.run());
    return button;
  }
}
