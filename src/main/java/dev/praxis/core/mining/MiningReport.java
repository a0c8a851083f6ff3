package dev.praxis.core.mining;

import java.util.List;

/// What the training split shows.
///
/// @param sessions of the training split
/// @param failures training sessions whose outcome is a failure or that carry a failure tag
/// @param heldOut sessions that were not looked at
/// @param newestWeek of the newest session, in weeks since the Monday before the epoch: the last of
///   each tag's weeks
/// @param tags count falling, then name
public record MiningReport(
    int sessions, int failures, int heldOut, int threshold, long newestWeek, List<TagCount> tags) {
  public MiningReport {
    tags = List.copyOf(tags);
  }

  /// Names of the tags at or above the threshold, in order.
  public List<String> recurring() {
    return tags.stream().filter(TagCount::recurring).map(TagCount::tag).toList();
  }
}
