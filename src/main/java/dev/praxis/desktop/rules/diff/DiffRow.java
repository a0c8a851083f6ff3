package dev.praxis.desktop.rules.diff;

import dev.praxis.core.instructions.diff.TextDiff;
import org.jspecify.annotations.Nullable;

/// One row of a shown difference.
public sealed interface DiffRow {
  /// How a line stands in the difference. Told by a sign as well as by colour.
  enum Mark {
    SAME(" "),
    ADDED("+"),
    REMOVED("−"),
    /// New or changed, in the layout that shows only what the text will be.
    READ(" ");

    private final String sign;

    Mark(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /// A line of one text.
  record Single(Mark mark, TextDiff.Line line) implements DiffRow {}

  /// A line of each text, side by side; null where one has none there.
  record Pair(TextDiff.@Nullable Line before, TextDiff.@Nullable Line after, boolean changed)
      implements DiffRow {}

  /// The rule that the rows above are about, and what can be decided of it.
  record Decision(RuleHunk hunk) implements DiffRow {}

  /// The checksum of the block changes with the rules in it; no news to a reader.
  record Checksum() implements DiffRow {}

  /// Lines that did not change and are not shown.
  record Fold(int lines) implements DiffRow {}

  /// Whether it shows something that changed.
  default boolean changed() {
    return switch (this) {
      case Single(var mark, _) -> mark != Mark.SAME;
      case Pair(_, _, var changed) -> changed;
      case Decision _, Checksum _, Fold _ -> false;
    };
  }
}
