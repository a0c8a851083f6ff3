/// The table of sessions: its columns, how they share the room, and their cells.
@NullMarked
package dev.praxis.desktop.sessions.table;

import org.jspecify.annotations.NullMarked;
