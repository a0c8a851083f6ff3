package dev.praxis.desktop.rules;

import dev.praxis.core.instructions.TextDiff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a shown difference.
sealed interface DiffRow {
  /// How a line stands in the difference. Told by a sign as well as by colour.
  enum Mark {
    SAME(" "),
    ADDED("+"),
    REMOVED("−");

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

  /// Lines that did not change and are not shown.
  record Fold(int lines) implements DiffRow {}

  /// The rows of a difference in one layout.
  ///
  /// @param context unchanged lines shown around each change, the rest being folded;
  ///   `Integer.MAX_VALUE` for every line
  static List<DiffRow> of(TextDiff diff, DiffLayout layout, int context) {
    var rows = diff.rows();
    var shown = new ArrayList<DiffRow>();
    var near = nearChanges(rows, context);
    int folded = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (!near[i]) {
        folded++;
        continue;
      }
      folded = unfold(shown, folded);
      add(shown, rows.get(i), layout);
    }
    unfold(shown, folded);
    return layout == DiffLayout.UNIFIED ? removedFirst(shown) : shown;
  }

  private static boolean[] nearChanges(List<TextDiff.Row> rows, int context) {
    var near = new boolean[rows.size()];
    Arrays.fill(near, context == Integer.MAX_VALUE);
    for (int i = 0; i < near.length; i++) {
      if (rows.get(i).changed()) {
        int end = (int) Math.min(near.length - 1L, (long) i + context);
        for (int j = Math.max(0, i - context); j <= end; j++) {
          near[j] = true;
        }
      }
    }
    return near;
  }

  private static int unfold(List<DiffRow> shown, int folded) {
    if (folded > 0) {
      shown.add(new Fold(folded));
    }
    return 0;
  }

  private static void add(List<DiffRow> shown, TextDiff.Row row, DiffLayout layout) {
    var before = row.before();
    var after = row.after();
    switch (layout) {
      case SIDE_BY_SIDE -> shown.add(new Pair(before, after, row.changed()));
      case READING -> {
        if (after != null) {
          shown.add(new Single(row.changed() ? Mark.ADDED : Mark.SAME, after));
        }
      }
      case UNIFIED -> {
        if (!row.changed() && after != null) {
          shown.add(new Single(Mark.SAME, after));
          return;
        }
        if (before != null) {
          shown.add(new Single(Mark.REMOVED, before));
        }
        if (after != null) {
          shown.add(new Single(Mark.ADDED, after));
        }
      }
    }
  }

  /// Within each run of changes, every removed line before every added one, as people know it.
  private static List<DiffRow> removedFirst(List<DiffRow> rows) {
    var sorted = new ArrayList<DiffRow>();
    var added = new ArrayList<DiffRow>();
    for (var row : rows) {
      if (row instanceof Single(var mark, _) && mark == Mark.ADDED) {
        added.add(row);
      } else if (row instanceof Single(var mark, _) && mark == Mark.REMOVED) {
        sorted.add(row);
      } else {
        sorted.addAll(added);
        added.clear();
        sorted.add(row);
      }
    }
    sorted.addAll(added);
    return sorted;
  }
}
