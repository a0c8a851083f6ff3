package dev.praxis.desktop.rules.diff;

import dev.praxis.core.instructions.diff.TextDiff;
import dev.praxis.desktop.rules.diff.DiffRow.Checksum;
import dev.praxis.desktop.rules.diff.DiffRow.Decision;
import dev.praxis.desktop.rules.diff.DiffRow.Fold;
import dev.praxis.desktop.rules.diff.DiffRow.Mark;
import dev.praxis.desktop.rules.diff.DiffRow.Pair;
import dev.praxis.desktop.rules.diff.DiffRow.Single;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lays a difference out in rows.
public final class DiffRows {
  private static final String START = "<!-- praxis:rules start";

  private final DiffView view;
  private final List<TextDiff.Row> rows;
  private final Map<Integer, RuleHunk> hunks;
  private final List<DiffRow> shown = new ArrayList<>();

  /// Whether both texts have a block, so that its first line changed in its checksum alone.
  private final boolean movesOn;

  private DiffRows(TextDiff diff, DiffView view, Map<Integer, RuleHunk> hunks) {
    this.movesOn =
        diff.rows().stream().anyMatch(row -> isStart(row.before()))
            && diff.rows().stream().anyMatch(row -> isStart(row.after()));
    this.view = view;
    this.rows = diff.rows();
    this.hunks = hunks;
  }

  /// The rows of a difference.
  ///
  /// @param hunks by index of a changed row, the rule it is about; rows of no rule are left out
  public static List<DiffRow> of(TextDiff diff, DiffView view, Map<Integer, RuleHunk> hunks) {
    var layingOut = new DiffRows(diff, view, hunks);
    layingOut.layOut();
    return view.layout() == DiffLayout.UNIFIED
        ? removedFirst(layingOut.shown)
        : List.copyOf(layingOut.shown);
  }

  /// Where the next change begins, or the one before; -1 where there is none.
  ///
  /// @param from a row, or -1 before the first
  /// @param by 1 or -1
  public static int change(List<DiffRow> rows, int from, int by) {
    int at = from + by;
    while (at >= 0 && at < rows.size() && !begins(rows, at)) {
      at += by;
    }
    return at >= 0 && at < rows.size() ? at : -1;
  }

  private static boolean begins(List<DiffRow> rows, int at) {
    return rows.get(at).changed() && (at == 0 || !rows.get(at - 1).changed());
  }

  private void layOut() {
    var near = nearChanges();
    int folded = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (!near[i]) {
        folded++;
        continue;
      }
      folded = unfold(folded);
      if (isChecksum(rows.get(i))) {
        if (shown.isEmpty() || !shown.getLast().equals(new Checksum())) {
          shown.add(new Checksum());
        }
        continue;
      }
      add(rows.get(i));
      var hunk = hunks.get(i);
      if (hunk != null && changed(rows.get(i))) {
        shown.add(new Decision(hunk));
      }
    }
    unfold(folded);
  }

  /// The start of a block that was and will be there. Whoever looks at every line sees it as it is.
  private boolean isChecksum(TextDiff.Row row) {
    return view.context() != DiffView.EVERY_LINE && movesOn && changed(row) && isStart(row);
  }

  private static boolean isStart(TextDiff.Row row) {
    return isStart(row.before()) || isStart(row.after());
  }

  private static boolean isStart(TextDiff.@Nullable Line line) {
    return line != null && line.text().startsWith(START);
  }

  private boolean[] nearChanges() {
    var near = new boolean[rows.size()];
    boolean nothing = rows.stream().noneMatch(this::changed);
    Arrays.fill(near, nothing || view.context() == DiffView.EVERY_LINE);
    for (int i = 0; i < near.length; i++) {
      if (changed(rows.get(i))) {
        int end = (int) Math.min(near.length - 1L, (long) i + view.context());
        Arrays.fill(near, Math.max(0, i - view.context()), end + 1, true);
      }
    }
    return near;
  }

  private boolean changed(TextDiff.Row row) {
    var before = row.before();
    var after = row.after();
    boolean spaceOnly =
        view.ignoringSpace()
            && before != null
            && after != null
            && withoutSpace(before.text()).equals(withoutSpace(after.text()));
    return row.changed() && !spaceOnly;
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("[\\s\\h]+", "");
  }

  private int unfold(int folded) {
    if (folded > 0) {
      shown.add(new Fold(folded));
    }
    return 0;
  }

  private void add(TextDiff.Row row) {
    boolean changed = changed(row);
    var before = row.before();
    var after = row.after();
    switch (view.layout()) {
      case SIDE_BY_SIDE -> shown.add(new Pair(before, after, changed));
      case READING -> {
        if (after != null) {
          shown.add(new Single(changed ? Mark.READ : Mark.SAME, after));
        }
      }
      case UNIFIED -> {
        if (!changed && after != null) {
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
