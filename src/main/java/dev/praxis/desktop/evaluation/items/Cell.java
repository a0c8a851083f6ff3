package dev.praxis.desktop.evaluation.items;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What became of an item from before to after. The number of each is its place in the mosaic, and
/// of the four there its key.
public enum Cell {
  MISSING(0, "fth-help-circle", "status-warning"),
  STILL_FAILS(1, "fth-x", "muted"),
  PREVENTED(2, "fth-arrow-up-right", "status-success"),
  NEW_FAILURE(3, "fth-arrow-down-right", "status-danger"),
  STILL_PASSES(4, "fth-check", "muted"),
  /// Its runs are all there, and what they came to waits for those of the others.
  HELD_BACK(5, "fth-lock", "muted");

  private final int number;
  private final String icon;
  private final String styleClass;

  Cell(int number, String icon, String styleClass) {
    this.number = number;
    this.icon = icon;
    this.styleClass = styleClass;
  }

  /// The cell of that number.
  ///
  /// @throws IllegalArgumentException where there is none of that number
  public static Cell of(int number) {
    return Arrays.stream(values())
        .filter(cell -> cell.number == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no cell " + number));
  }

  /// Those of the mosaic, in its order.
  public static List<Cell> ofMosaic() {
    return List.of(STILL_FAILS, PREVENTED, NEW_FAILURE, STILL_PASSES);
  }

  public int number() {
    return number;
  }

  public String icon() {
    return icon;
  }

  public String styleClass() {
    return styleClass;
  }

  /// For keys of texts: `new_failure`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
