/// Finds sessions: the query, the facets beside the table, and the table itself.
@NullMarked
package dev.praxis.desktop.sessions.find;

import org.jspecify.annotations.NullMarked;
