/// Searches every event of every session and leads to the one that was meant.
@NullMarked
package dev.praxis.desktop.sessions.search;

import org.jspecify.annotations.NullMarked;
