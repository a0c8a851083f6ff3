/// What differs between two texts, line by line and within a line, and how a patch tells it.
@NullMarked
package dev.praxis.core.instructions.diff;

import org.jspecify.annotations.NullMarked;
