package dev.praxis.desktop.evaluation.items;

import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.desktop.evaluation.items.ItemTable.Kind;
import java.util.List;
import java.util.OptionalDouble;

/// The rows of a replay that is under way: how many runs of each task there are, and nothing of how
/// they came out. Whoever sees results before all runs are done can stop when they please.
final class UnfinishedRows {
  private final ItemRows rows;

  UnfinishedRows(ItemRows rows) {
    this.rows = rows;
  }

  ItemTable of(KeptReplay replay) {
    return new ItemTable(
        replay.ref().word(),
        Kind.UNFINISHED,
        replay.items().stream().map(item -> row(item, rows.lineage(replay, item))).toList());
  }

  private static ItemRow row(PairedItem item, String lineage) {
    return new ItemRow(
        item.task(),
        item.task(),
        lineage,
        item.project(),
        item.tag(),
        item.critical(),
        item.missing() ? Cell.MISSING : Cell.HELD_BACK,
        ended(item.before()),
        ended(item.after()),
        OptionalDouble.empty(),
        "",
        Confidence.NONE,
        "",
        "",
        "",
        0,
        0,
        0,
        null,
        false,
        false);
  }

  private static Runs ended(List<Trial> trials) {
    return new Runs(
        (int) trials.stream().filter(trial -> !trial.isMissing()).count(), trials.size());
  }
}
