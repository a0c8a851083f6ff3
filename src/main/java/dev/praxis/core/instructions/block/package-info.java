/// The managed block: where it stands in a file, what it holds, and its merge with edits by hand.
@NullMarked
package dev.praxis.core.instructions.block;

import org.jspecify.annotations.NullMarked;
