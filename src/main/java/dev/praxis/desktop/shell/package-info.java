/// The frame around the tabs: rail, bars, palette, sheets, toasts, import.
@NullMarked
package dev.praxis.desktop.shell;

import org.jspecify.annotations.NullMarked;
