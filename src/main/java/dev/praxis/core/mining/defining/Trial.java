package dev.praxis.core.mining.defining;

import java.util.List;

/// What a definition would find in the training split.
///
/// @param looked sessions that were looked through, or pieces of untagged evidence compared
/// @param total of them that there are to look through
/// @param sessions in which something fits
/// @param lineages of these sessions
/// @param pieces of evidence
/// @param best some of them: the newest, or those most like the examples
public record Trial(int looked, int total, int sessions, int lineages, int pieces, List<Fit> best) {
  public Trial {
    best = List.copyOf(best);
  }

  /// One place that fits.
  ///
  /// @param project empty where none is known
  public record Fit(String quote, String sessionTitle, String project) {}
}
