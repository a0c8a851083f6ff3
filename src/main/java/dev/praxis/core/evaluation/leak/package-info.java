/// Ways in which held-out sessions reach the rules they are to judge. Each makes a verdict invalid.
@NullMarked
package dev.praxis.core.evaluation.leak;

import org.jspecify.annotations.NullMarked;
