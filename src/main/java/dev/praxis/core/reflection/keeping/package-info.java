/// Prompts with all their versions, and what was proposed for them until the curator decides.
@NullMarked
package dev.praxis.core.reflection.keeping;

import org.jspecify.annotations.NullMarked;
