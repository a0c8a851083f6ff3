/// Edits from the evidence alone: no model, no network, the same answer every time.
@NullMarked
package dev.praxis.core.reflection.offline;

import org.jspecify.annotations.NullMarked;
