/// What a result was computed from, as hashes, so that anybody can tell whether two results may be
/// held against each other.
@NullMarked
package dev.praxis.core.evaluation.freeze;

import org.jspecify.annotations.NullMarked;
