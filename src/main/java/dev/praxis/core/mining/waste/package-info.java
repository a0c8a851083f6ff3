/// Work that was done again for nothing: loops, and files read twice.
@NullMarked
package dev.praxis.core.mining.waste;

import org.jspecify.annotations.NullMarked;
