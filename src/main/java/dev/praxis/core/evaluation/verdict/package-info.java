/// From what replays showed to one sentence that may be said of it.
@NullMarked
package dev.praxis.core.evaluation.verdict;

import org.jspecify.annotations.NullMarked;
