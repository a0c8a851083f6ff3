/// Finds failures in sessions and counts which recur.
@NullMarked
package dev.praxis.core.mining;

import org.jspecify.annotations.NullMarked;
