/// Counts of what speaks for failure tags, kept in memory and carried on from one decision to the
/// next.
@NullMarked
package dev.praxis.core.mining.counting;

import org.jspecify.annotations.NullMarked;
