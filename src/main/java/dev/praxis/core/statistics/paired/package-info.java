/// The same items before and after: tests and intervals of the difference, with clusters of items
/// that are alike and with repeated runs.
@NullMarked
package dev.praxis.core.statistics.paired;

import org.jspecify.annotations.NullMarked;
