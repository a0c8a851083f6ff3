/// Import and mining as jobs, by menu, key or drop.
@NullMarked
package dev.praxis.desktop.importing;

import org.jspecify.annotations.NullMarked;
