/// Tells skills that do the same, and adds what a session showed to the one there is.
@NullMarked
package dev.praxis.core.skills.forming.joining;

import org.jspecify.annotations.NullMarked;
