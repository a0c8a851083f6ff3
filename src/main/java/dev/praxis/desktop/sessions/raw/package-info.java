/// The lines of a transcript as its agent wrote them.
@NullMarked
package dev.praxis.desktop.sessions.raw;

import org.jspecify.annotations.NullMarked;
