/// Finds the failures an agent got over, and how: what a later agent should do at once.
@NullMarked
package dev.praxis.core.mining.resolution;

import org.jspecify.annotations.NullMarked;
