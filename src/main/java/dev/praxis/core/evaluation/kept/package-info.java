/// Evaluations as they are kept, each kind with what it may say: what the window lists, reports
/// draw and the command line prints.
@NullMarked
package dev.praxis.core.evaluation.kept;

import org.jspecify.annotations.NullMarked;
