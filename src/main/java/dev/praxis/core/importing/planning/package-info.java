/// Finds files that may be transcripts, and decides what is to be done with each.
@NullMarked
package dev.praxis.core.importing.planning;

import org.jspecify.annotations.NullMarked;
