package dev.praxis.cli.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Aligned columns for a person. Numbers are aligned right, everything else left.
public final class TextTable {
  private static final String GAP = "  ";
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(String... headings) {
    rows.add(List.of(headings));
  }

  /// Adds a row with one cell a heading.
  public TextTable row(Object... cells) {
    var row = new ArrayList<String>();
    for (var cell : cells) {
      row.add(PlainText.line(String.valueOf(cell), 200));
    }
    rows.add(row);
    return this;
  }

  /// The table, each line ended; nothing but `whenEmpty` where it has no rows.
  public String orWhenEmpty(String whenEmpty) {
    return rows.size() == 1 ? whenEmpty + "\n" : toString();
  }

  @Override
  public String toString() {
    var widths = new ArrayList<>(Collections.nCopies(rows.getFirst().size(), 0));
    for (var row : rows) {
      for (int column = 0; column < row.size(); column++) {
        widths.set(column, Math.max(widths.get(column), length(row.get(column))));
      }
    }
    var text = new StringBuilder();
    for (var row : rows) {
      var line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(column == 0 ? "" : GAP);
        line.append(padded(row.get(column), widths.get(column), isNumeric(column)));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private boolean isNumeric(int column) {
    return rows.stream()
        .skip(1)
        .map(row -> row.get(column))
        .allMatch(cell -> cell.isEmpty() || cell.matches("[-+]?[0-9][0-9,.]*%?"));
  }

  private static String padded(String cell, int width, boolean right) {
    var padding = " ".repeat(width - length(cell));
    return right ? padding + cell : cell + padding;
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
