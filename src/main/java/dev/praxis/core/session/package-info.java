/// Sessions and their events as the workspace keeps them, and the search over them.
@NullMarked
package dev.praxis.core.session;

import org.jspecify.annotations.NullMarked;
