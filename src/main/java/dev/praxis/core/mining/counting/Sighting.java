package dev.praxis.core.mining.counting;

import org.jspecify.annotations.Nullable;

/// One thing that speaks for a tag in the training split, as far as it is counted. Refused evidence
/// is none.
///
/// @param project empty where there is none
/// @param at epoch milliseconds; null where not known
record Sighting(Place place, String tag, long lineage, String project, @Nullable Long at) {

  /// What one decision is about: several detectors may have found it.
  ///
  /// @param foundTag before the curator gave it another
  record Place(long session, int seq, String foundTag) {}
}
