/// Two evaluations set against each other.
@NullMarked
package dev.praxis.core.evaluation.compare;

import org.jspecify.annotations.NullMarked;
