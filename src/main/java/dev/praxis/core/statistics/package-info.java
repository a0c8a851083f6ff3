/// Intervals and tests, with their sources.
@NullMarked
package dev.praxis.core.statistics;

import org.jspecify.annotations.NullMarked;
