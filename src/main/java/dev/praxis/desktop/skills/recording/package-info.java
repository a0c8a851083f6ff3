/// A run is recorded by hand.
@NullMarked
package dev.praxis.desktop.skills.recording;

import org.jspecify.annotations.NullMarked;
