/// Which detectors the program ships.
@NullMarked
package dev.praxis.core.mining.shipped;

import org.jspecify.annotations.NullMarked;
