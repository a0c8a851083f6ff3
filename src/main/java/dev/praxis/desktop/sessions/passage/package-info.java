/// Finds words in the session that is read, wherever in it they stand.
@NullMarked
package dev.praxis.desktop.sessions.passage;

import org.jspecify.annotations.NullMarked;
