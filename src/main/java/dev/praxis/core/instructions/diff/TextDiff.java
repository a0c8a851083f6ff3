package dev.praxis.core.instructions.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A word-level difference between two texts, ready to be shown unified or side by side.
public record TextDiff(List<Row> rows) {
  public TextDiff {
    rows = List.copyOf(rows);
  }

  /// One line, or a pair of changed lines.
  ///
  /// @param before null where the line was added
  /// @param after null where it was removed
  public record Row(@Nullable Line before, @Nullable Line after) {
    public boolean changed() {
      return before == null || after == null || !before.isSameText(after);
    }
  }

  /// One side of a row.
  ///
  /// @param number 1-based
  /// @param text without its line end
  /// @param end its line end, which may be what changed; empty on a last line that has none
  /// @param parts the text cut into runs that changed and runs that did not, in order
  public record Line(int number, String text, String end, List<Part> parts) {
    public Line {
      parts = List.copyOf(parts);
    }

    boolean isSameText(Line other) {
      return text.equals(other.text) && end.equals(other.end);
    }
  }

  /// A run of text.
  public record Part(String text, boolean changed) {}

  /// Compares by lines, then changed lines that are alike by words.
  public static TextDiff between(String before, String after) {
    return new TextDiff(LineDiff.rows(before, after));
  }

  public boolean hasChanges() {
    return rows.stream().anyMatch(Row::changed);
  }

  /// What `between` was given as `after`, made again from `before`: every line it removes or keeps
  /// must be there.
  ///
  /// @throws IllegalArgumentException where `before` is another text than `between` was given
  public String apply(String before) {
    var lines = LineDiff.lines(before).iterator();
    var applied = new StringBuilder();
    for (var row : rows) {
      if (row.before() != null && !(lines.hasNext() && row.before().isSameText(lines.next()))) {
        throw new IllegalArgumentException("not the text this difference was made from");
      }
      if (row.after() != null) {
        row.after().parts().forEach(part -> applied.append(part.text()));
        applied.append(row.after().end());
      }
    }
    if (lines.hasNext()) {
      throw new IllegalArgumentException("longer than the text this difference was made from");
    }
    return applied.toString();
  }

  /// As `diff -u` prints it, with three lines of context; empty where nothing changed.
  public String unified(String beforeName, String afterName) {
    return UnifiedText.of(rows, beforeName, afterName);
  }
}
