package dev.praxis.core.mining;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How often a failure tag was seen in the training split.
///
/// @param sentence what went wrong, in plain words
/// @param support lineages that carry it: the number that decides
/// @param occurrences labels and signals, evidence the curator refused left out
/// @param projects that carry it, sorted
/// @param days on which it was seen
/// @param weekly occurrences in each of the last 12 weeks, oldest first
/// @param recurring support has reached the threshold
/// @param rule whether the catalogue has a rule for it, or a rule in the workspace carries it
public record TagCount(
    String tag,
    String sentence,
    int support,
    int occurrences,
    List<String> projects,
    int days,
    @Nullable Instant firstSeen,
    @Nullable Instant lastSeen,
    List<Integer> weekly,
    boolean recurring,
    boolean rule) {
  public TagCount {
    projects = List.copyOf(projects);
    weekly = List.copyOf(weekly);
  }
}
