/// Reads one session: its events as rows, folded where they are long, with what mining found in
/// them.
@NullMarked
package dev.praxis.desktop.sessions.reader;

import org.jspecify.annotations.NullMarked;
