/// Finds sessions: the query, the facets, and the list they leave.
@NullMarked
package dev.praxis.desktop.sessions.find;

import org.jspecify.annotations.NullMarked;
