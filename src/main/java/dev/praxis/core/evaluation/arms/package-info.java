/// What an arm of a replay may read as its instructions.
@NullMarked
package dev.praxis.core.evaluation.arms;

import org.jspecify.annotations.NullMarked;
