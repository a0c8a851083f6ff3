/// Undo and redo, with a look first where a file on the disk goes with them.
@NullMarked
package dev.praxis.desktop.undo;

import org.jspecify.annotations.NullMarked;
