/// The rate of repeated failures from release to release of the rules.
@NullMarked
package dev.praxis.desktop.evaluation.trend;

import org.jspecify.annotations.NullMarked;
