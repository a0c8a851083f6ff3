package dev.praxis.desktop.sessions.reader;

import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.rows.RowKinds;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A strip beside the reader that shows the whole session at once: where the person spoke and put
/// the agent right, what failed, what is tagged, what was committed. A click jumps there.
public final class Minimap extends Pane {
  private static final double MARK = 3;

  private final Region window = new Region();
  private List<Row> rows = List.of();
  private double windowFrom;
  private double windowTo = 1;

  /// An empty strip.
  public Minimap() {
    getStyleClass().add("minimap");
    window.getStyleClass().add("minimap-window");
    window.setManaged(false);
    heightProperty().subscribe(this::draw);
  }

  /// Follows the rows of a reader.
  ///
  /// @param onJump hears the index of the row to show
  void follow(ObservableList<Row> shown, IntConsumer onJump) {
    rows = shown;
    shown.subscribe(this::draw);
    setOnMousePressed(press -> jump(press.getY(), onJump));
    setOnMouseDragged(drag -> jump(drag.getY(), onJump));
  }

  /// Which part of the session is in sight, as shares of its rows.
  void showWindow(double from, double to) {
    // rows may have been replaced by fewer, and the list not laid out since
    windowFrom = Math.clamp(from, 0, 1);
    windowTo = Math.clamp(to, windowFrom, 1);
    layoutWindow();
  }

  private void jump(double y, IntConsumer onJump) {
    if (!rows.isEmpty() && getHeight() > 0) {
      var share = Math.clamp(y / getHeight(), 0, 1);
      onJump.accept((int) Math.min(rows.size() - 1L, Math.round(share * rows.size())));
    }
  }

  private void draw() {
    getChildren().setAll(window);
    lane("minimap-user", RowKinds::byUser);
    lane("minimap-commit", RowKinds::committed);
    lane("minimap-error", RowKinds::failed);
    lane("minimap-signal", RowKinds::flagged);
    lane("minimap-correction", RowKinds::corrected);
    layoutWindow();
  }

  /// One mark for all rows that fall on the same place.
  private void lane(String styleClass, Predicate<Row> wanted) {
    int places = (int) (getHeight() / MARK);
    var taken = new BitSet();
    for (int i = 0; i < rows.size() && places > 0; i++) {
      if (wanted.test(rows.get(i))) {
        taken.set((int) ((long) i * (places - 1) / Math.max(1, rows.size() - 1)));
      }
    }
    taken.stream().forEach(place -> getChildren().add(mark(styleClass, place * MARK)));
  }

  private Region mark(String styleClass, double y) {
    var mark = new Region();
    mark.getStyleClass().addAll("minimap-mark", styleClass);
    mark.setManaged(false);
    mark.setMouseTransparent(true);
    // told apart by their place and width, not by colour alone
    switch (styleClass) {
      case "minimap-user" -> mark.resizeRelocate(2, y, 4, MARK - 1);
      case "minimap-commit" -> mark.resizeRelocate(13, y, 4, MARK - 1);
      case "minimap-correction" -> mark.resizeRelocate(0, y, 18, MARK);
      default -> mark.resizeRelocate(4, y, 10, MARK - 1);
    }
    return mark;
  }

  private void layoutWindow() {
    double top = windowFrom * getHeight();
    double height = Math.max(MARK * 2, (windowTo - windowFrom) * getHeight());
    window.resizeRelocate(0, Math.min(top, getHeight() - height), getWidth(), height);
  }
}
