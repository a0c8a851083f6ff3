/// How sessions are asked for: by words, by facets, by bounds, in which order; and the query line a
/// person types. Values only, as the workspace writes them.
@NullMarked
package dev.praxis.core.session.query;

import org.jspecify.annotations.NullMarked;
