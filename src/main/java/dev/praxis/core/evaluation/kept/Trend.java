package dev.praxis.core.evaluation.kept;

import java.util.List;

/// How often training sessions repeated a failure that had a rule, from one export of the rule file
/// to the next.
///
/// @param releases oldest first; the first of them is the time before any export, where there are
///   sessions of it
public record Trend(List<Release> releases) {
  public Trend {
    releases = List.copyOf(releases);
  }
}
