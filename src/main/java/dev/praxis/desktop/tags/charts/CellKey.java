package dev.praxis.desktop.tags.charts;

/// A place in a chart of rows and columns, as the chart tells which was chosen.
///
/// @param column empty for the whole row
public record CellKey(String row, String column) {
  private static final char BETWEEN = '\u001f';

  public static CellKey of(String key) {
    int end = key.indexOf(BETWEEN);
    return new CellKey(key.substring(0, end), key.substring(end + 1));
  }

  @Override
  public String toString() {
    return row + BETWEEN + column;
  }
}
