/// What stands above the events of a session.
@NullMarked
package dev.praxis.desktop.sessions.heading;

import org.jspecify.annotations.NullMarked;
