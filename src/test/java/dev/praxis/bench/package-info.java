/// Grows transcripts like real ones, of any size, for measuring.
@NullMarked
package dev.praxis.bench;

import org.jspecify.annotations.NullMarked;
