package dev.praxis.desktop.sessions.rows;

import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.desktop.sessions.rows.CallDetail.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of a file as lines in the order of `diff -u`: what went, then what came in its place.
final class ChangeLines {
  private ChangeLines() {}

  static List<Change> between(String before, String after) {
    var lines = new ArrayList<Change>();
    var removed = new ArrayList<Change>();
    var added = new ArrayList<Change>();
    for (var row : TextDiff.between(before, after).rows()) {
      if (row.changed()) {
        add(removed, Row.Change.Fate.REMOVED, row.before());
        add(added, Row.Change.Fate.ADDED, row.after());
      } else {
        flush(removed, added, lines);
        add(lines, Row.Change.Fate.SAME, row.after());
      }
    }
    flush(removed, added, lines);
    return lines;
  }

  /// A file written anew: every line came.
  static List<Change> written(String content) {
    var lines = new ArrayList<Change>();
    content
        .lines()
        .forEach(text -> {
          var parts = List.of(new TextDiff.Part(text, false));
          add(lines, Row.Change.Fate.ADDED, new TextDiff.Line(lines.size() + 1, text, "\n", parts));
        });
    return lines;
  }

  private static void add(List<Change> lines, Row.Change.Fate fate, TextDiff.@Nullable Line line) {
    if (line != null) {
      lines.add(new Change(fate, line));
    }
  }

  private static void flush(List<Change> removed, List<Change> added, List<Change> lines) {
    lines.addAll(removed);
    lines.addAll(added);
    removed.clear();
    added.clear();
  }
}
