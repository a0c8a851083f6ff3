/// Reads instruction files that are there already, line by line, and takes their rules over.
@NullMarked
package dev.praxis.core.instructions.reading;

import org.jspecify.annotations.NullMarked;
