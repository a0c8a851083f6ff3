/// Running the same tasks under two instruction files and telling what changed.
@NullMarked
package dev.praxis.core.evaluation.replay;

import org.jspecify.annotations.NullMarked;
