/// Mode J: asking a person or a language model whether a rule, followed, would have prevented a
/// failure.
@NullMarked
package dev.praxis.core.evaluation.judging;

import org.jspecify.annotations.NullMarked;
