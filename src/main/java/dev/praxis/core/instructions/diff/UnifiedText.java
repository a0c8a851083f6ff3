package dev.praxis.core.instructions.diff;

import dev.praxis.core.instructions.diff.TextDiff.Line;
import dev.praxis.core.instructions.diff.TextDiff.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Prints a difference as `diff -u` does. A lone carriage return, which `diff` takes for no line
/// end, is printed as a line feed.
final class UnifiedText {
  private static final int CONTEXT = 3;

  private final StringBuilder text = new StringBuilder();

  private UnifiedText() {}

  static String of(List<Row> rows, String beforeName, String afterName) {
    var hunks = hunks(rows);
    if (hunks.isEmpty()) {
      return "";
    }
    var unified = new UnifiedText();
    unified.text.append("--- ").append(beforeName).append("\n+++ ").append(afterName).append('\n');
    hunks.forEach(hunk -> unified.addHunk(rows, hunk));
    return unified.text.toString();
  }

  /// @param from first row
  /// @param to behind the last row
  private record Hunk(int from, int to) {}

  /// Changed rows with their context, those that touch as one.
  private static List<Hunk> hunks(List<Row> rows) {
    var hunks = new ArrayList<Hunk>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).changed()) {
        continue;
      }
      int from = Math.max(0, i - CONTEXT);
      int to = Math.min(rows.size(), i + 1 + CONTEXT);
      boolean touches = !hunks.isEmpty() && hunks.getLast().to() >= from;
      hunks.add(touches ? new Hunk(hunks.removeLast().from(), to) : new Hunk(from, to));
    }
    return hunks;
  }

  private void addHunk(List<Row> rows, Hunk hunk) {
    var within = rows.subList(hunk.from(), hunk.to());
    var earlier = rows.subList(0, hunk.from());
    text.append("@@ -").append(range(earlier, within, Row::before));
    text.append(" +").append(range(earlier, within, Row::after)).append(" @@\n");
    int at = 0;
    while (at < within.size()) {
      int end = at;
      while (end < within.size() && within.get(end).changed()) {
        end++;
      }
      var changed = within.subList(at, end);
      sides(changed, Row::before).forEach(line -> addLine('-', line));
      sides(changed, Row::after).forEach(line -> addLine('+', line));
      if (end < within.size()) {
        addLine(' ', Objects.requireNonNull(within.get(end).after()));
      }
      at = end + 1;
    }
  }

  /// `start,count`; the count is left out where it is 1, and the start is the line before where it
  /// is 0.
  private static String range(
      List<Row> earlier, List<Row> within, Function<Row, @Nullable Line> side) {
    int before = sides(earlier, side).size();
    int count = sides(within, side).size();
    int start = count == 0 ? before : before + 1;
    return count == 1 ? Integer.toString(start) : start + "," + count;
  }

  private static List<Line> sides(List<Row> rows, Function<Row, @Nullable Line> side) {
    var lines = new ArrayList<Line>();
    for (var row : rows) {
      var line = side.apply(row);
      if (line != null) {
        lines.add(line);
      }
    }
    return lines;
  }

  private void addLine(char mark, Line line) {
    text.append(mark).append(line.text());
    switch (line.end()) {
      case "" -> text.append("\n\\ No newline at end of file\n");
      case "\r\n" -> text.append("\r\n");
      default -> text.append('\n');
    }
  }
}
