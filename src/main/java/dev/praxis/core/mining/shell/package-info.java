/// Reads shell command lines well enough to say what was run. Nothing here runs anything.
@NullMarked
package dev.praxis.core.mining.shell;

import org.jspecify.annotations.NullMarked;
