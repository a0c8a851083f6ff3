/// Keeps skills and what the curator decides about them: names, life, queue, proposals.
@NullMarked
package dev.praxis.core.skills.keeping;

import org.jspecify.annotations.NullMarked;
