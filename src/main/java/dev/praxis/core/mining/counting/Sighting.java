package dev.praxis.core.mining.counting;

import org.jspecify.annotations.Nullable;

/// One thing that speaks for a tag in the training split, as far as it is counted. Refused evidence
/// is none.
///
/// @param project empty where there is none
/// @param at epoch milliseconds; null where not known
record Sighting(Place place, String tag, long lineage, String project, @Nullable Long at) {}
