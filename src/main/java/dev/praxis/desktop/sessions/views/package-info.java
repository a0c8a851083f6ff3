/// Questions to the sessions that are kept under a name.
@NullMarked
package dev.praxis.desktop.sessions.views;

import org.jspecify.annotations.NullMarked;
