/// What changed from one evaluation to another.
@NullMarked
package dev.praxis.desktop.evaluation.compare;

import org.jspecify.annotations.NullMarked;
