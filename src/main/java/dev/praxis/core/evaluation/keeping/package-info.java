/// Keeps evaluations that have more to say than which rule carries which tag.
@NullMarked
package dev.praxis.core.evaluation.keeping;

import org.jspecify.annotations.NullMarked;
