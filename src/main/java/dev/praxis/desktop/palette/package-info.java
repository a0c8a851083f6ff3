/// The command palette: everything that can be done or gone to, by a few letters.
@NullMarked
package dev.praxis.desktop.palette;

import org.jspecify.annotations.NullMarked;
