/// Which instruction files there are, who reads them, and which rules belong into them.
@NullMarked
package dev.praxis.core.instructions.target;

import org.jspecify.annotations.NullMarked;
