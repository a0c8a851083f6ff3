/// What the curator makes of failure tags: names, merges, splits, and tags of one's own.
@NullMarked
package dev.praxis.core.mining.tags;

import org.jspecify.annotations.NullMarked;
