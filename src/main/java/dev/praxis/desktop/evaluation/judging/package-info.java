/// The curator as judge: would this rule, followed, have prevented this failure?
@NullMarked
package dev.praxis.desktop.evaluation.judging;

import org.jspecify.annotations.NullMarked;
