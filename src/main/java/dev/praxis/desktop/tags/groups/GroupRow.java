package dev.praxis.desktop.tags.groups;

import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.mining.TagCount;
import dev.praxis.core.mining.queue.QueueStanding;
import dev.praxis.core.mining.queue.TagReview;
import dev.praxis.desktop.tags.queue.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One row of the list at the left: a part of the queue, or the line below which tags are too rare
/// for a rule.
public sealed interface GroupRow {
  record Everything(int waiting) implements GroupRow {}

  record WithoutTag(int waiting) implements GroupRow {}

  /// What is put off; there only while something is.
  record Snoozed(int cards) implements GroupRow {}

  record Group(TagCount count, TagReview review) implements GroupRow {}

  record Threshold(int value) implements GroupRow {}

  /// The queue first, then tags in their order with the line where it belongs.
  static List<GroupRow> of(
      MiningReport report, QueueStanding standing, int waiting, int untagged, int snoozed) {
    var rows = new ArrayList<GroupRow>();
    rows.add(new Everything(waiting));
    rows.add(new WithoutTag(untagged));
    if (snoozed > 0) {
      rows.add(new Snoozed(snoozed));
    }
    boolean drawn = false;
    for (var tag : report.tags()) {
      if (!drawn && !tag.recurring()) {
        rows.add(new Threshold(report.threshold()));
        drawn = true;
      }
      rows.add(new Group(tag, standing.of(tag.tag())));
    }
    if (!drawn && !report.tags().isEmpty()) {
      rows.add(new Threshold(report.threshold()));
    }
    return rows;
  }

  /// What choosing it shows; nothing for the line.
  default Optional<Scope> scope() {
    return switch (this) {
      case Everything _ -> Optional.of(new Scope.All());
      case WithoutTag _ -> Optional.of(new Scope.Untagged());
      case Snoozed _ -> Optional.of(new Scope.Snoozed());
      case Group(var count, _) -> Optional.of(new Scope.OfTag(count.tag()));
      case Threshold _ -> Optional.empty();
    };
  }
}
