/// The budget sheet: thresholds, sets of rules and single rules against what they cost, and what
/// dropping some would change.
@NullMarked
package dev.praxis.desktop.evaluation.budget;

import org.jspecify.annotations.NullMarked;
