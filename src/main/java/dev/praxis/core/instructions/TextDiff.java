package dev.praxis.core.instructions;

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
      return before == null
          || after == null
          || !before.text().equals(after.text())
          || !before.end().equals(after.end());
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
  }

  /// A run of text.
  public record Part(String text, boolean changed) {}

  public static TextDiff between(String before, String after) {
    throw new UnsupportedOperationException(before + after);
  }

  /// What `between` was given as `after`, made again from `before`.
  public String apply(String before) {
    throw new UnsupportedOperationException(before);
  }

  /// As `diff -u` prints it, with three lines of context.
  public String unified(String beforeName, String afterName) {
    throw new UnsupportedOperationException(beforeName + afterName);
  }
}
