/// Reads kept evaluations of every mode.
@NullMarked
package dev.praxis.core.evaluation.archive;

import org.jspecify.annotations.NullMarked;
