/// The list of all evaluations that are kept.
@NullMarked
package dev.praxis.desktop.evaluation.runs;

import org.jspecify.annotations.NullMarked;
