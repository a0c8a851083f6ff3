package dev.praxis.desktop.tags;

import dev.praxis.core.mining.TagCount;
import java.util.ArrayList;
import java.util.List;

/// One row of the list of tags: a tag, or the line below which tags are too rare for a rule.
sealed interface GroupRow {
  record Group(TagCount count) implements GroupRow {}

  record Threshold(int value) implements GroupRow {}

  /// Tags in their order with the line where it belongs.
  static List<GroupRow> of(List<TagCount> tags, int threshold) {
    var rows = new ArrayList<GroupRow>();
    boolean drawn = false;
    for (var tag : tags) {
      if (!drawn && !tag.recurring()) {
        rows.add(new Threshold(threshold));
        drawn = true;
      }
      rows.add(new Group(tag));
    }
    if (!drawn && !rows.isEmpty()) {
      rows.add(new Threshold(threshold));
    }
    return rows;
  }
}
