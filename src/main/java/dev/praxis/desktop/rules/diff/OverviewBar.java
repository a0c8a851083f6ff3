package dev.praxis.desktop.rules.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.layout.Region;

/// Where in the whole difference the changes are: one tick for each run of them, at its share of
/// the height. A click goes there.
public final class OverviewBar extends Region {
  private static final double LEAST_HEIGHT = 3;

  /// @param from first row
  /// @param to behind the last row
  private record Run(int from, int to) {}

  private final List<Run> runs = new ArrayList<>();
  private int rows = 1;

  /// @param go told the row to go to
  public OverviewBar(IntConsumer go) {
    getStyleClass().add("diff-overview");
    setOnMousePressed(
        press -> go.accept((int) Math.clamp(press.getY() / getHeight() * rows, 0, rows - 1.0)));
  }

  /// Shows where these rows changed.
  public void show(List<DiffRow> shown) {
    rows = Math.max(1, shown.size());
    runs.clear();
    getChildren().clear();
    int from = 0;
    for (int i = 0; i <= shown.size(); i++) {
      if (i == shown.size()
          || !style(shown.get(i)).equals(from < i ? style(shown.get(from)) : "")) {
        if (from < i && !style(shown.get(from)).isEmpty()) {
          add(new Run(from, i), style(shown.get(from)));
        }
        from = i;
      }
    }
    requestLayout();
  }

  private void add(Run run, String style) {
    runs.add(run);
    var tick = new Region();
    tick.getStyleClass().addAll("diff-tick", style);
    getChildren().add(tick);
  }

  private static String style(DiffRow row) {
    return switch (row) {
      case DiffRow.Single(var mark, _) ->
          switch (mark) {
            case SAME -> "";
            case ADDED, READ -> "added";
            case REMOVED -> "removed";
          };
      case DiffRow.Pair(_, var after, var changed) ->
          changed ? after == null ? "removed" : "added" : "";
      case DiffRow.Decision _, DiffRow.Checksum _, DiffRow.Fold _ -> "";
    };
  }

  @Override
  protected void layoutChildren() {
    for (int i = 0; i < runs.size(); i++) {
      double top = getHeight() * runs.get(i).from() / rows;
      double height = getHeight() * (runs.get(i).to() - runs.get(i).from()) / rows;
      getChildren().get(i).resizeRelocate(2, top, getWidth() - 4, Math.max(LEAST_HEIGHT, height));
    }
  }
}
