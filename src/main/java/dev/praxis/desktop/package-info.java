/// The JavaFX workbench: launching and wiring.
@NullMarked
package dev.praxis.desktop;

import org.jspecify.annotations.NullMarked;
