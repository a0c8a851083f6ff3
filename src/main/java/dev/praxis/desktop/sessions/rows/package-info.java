/// Turns the events of a session into rows that can be drawn quickly and safely.
@NullMarked
package dev.praxis.desktop.sessions.rows;

import org.jspecify.annotations.NullMarked;
