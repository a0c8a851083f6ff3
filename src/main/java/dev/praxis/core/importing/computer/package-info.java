/// What the agents of this computer keep on it, and for how long.
@NullMarked
package dev.praxis.core.importing.computer;

import org.jspecify.annotations.NullMarked;
