package dev.praxis.core.mining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /// The same with another count of one tag, or without it where nothing shows it any more.
  MiningReport with(String tag, Optional<TagCount> count) {
    var others = tags.stream().filter(each -> !each.tag().equals(tag));
    var sorted =
        Stream.concat(others, count.stream())
            .sorted(
                Comparator.comparingInt(TagCount::support).reversed().thenComparing(TagCount::tag))
            .toList();
    return new MiningReport(sessions, failures, heldOut, threshold, newestWeek, sorted);
  }

  /// Names of the tags at or above the threshold, in order.
  public List<String> recurring() {
    return tags.stream().filter(TagCount::recurring).map(TagCount::tag).toList();
  }
}
