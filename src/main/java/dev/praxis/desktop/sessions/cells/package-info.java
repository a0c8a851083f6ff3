/// The rows of the reader as they are drawn.
@NullMarked
package dev.praxis.desktop.sessions.cells;

import org.jspecify.annotations.NullMarked;
