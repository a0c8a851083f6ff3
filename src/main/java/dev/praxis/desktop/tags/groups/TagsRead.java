package dev.praxis.desktop.tags.groups;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.queue.DetectorRecord;
import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.core.mining.queue.QueueOrder;
import dev.praxis.core.mining.queue.QueueStanding;
import dev.praxis.desktop.tags.queue.Pace;
import java.util.List;

/// Everything the tab shows, read at once.
///
/// @param unseen training sessions the detectors have not looked at
record TagsRead(
    MiningReport report,
    int unseen,
    List<QueueCard> waiting,
    List<QueueCard> untagged,
    QueueStanding standing,
    List<DetectorRecord> records,
    Pace pace,
    RuleCosts costs) {

  /// Reads the workspace. Off the JavaFX thread.
  static TagsRead from(Workbench workbench, QueueOrder order) {
    var miner = workbench.miner();
    var queue = workbench.queue();
    var report = miner.counts(miner.threshold());
    return new TagsRead(
        report,
        miner.unseen(),
        queue.waiting(order, null),
        queue.untagged(order),
        queue.standing(),
        queue.records(),
        new Pace(workbench.history().thoughts(Pace.NEWEST)),
        RuleCosts.of(workbench, report));
  }
}
