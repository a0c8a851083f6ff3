/// The charts of an evaluation as cards.
@NullMarked
package dev.praxis.desktop.evaluation.charts;

import org.jspecify.annotations.NullMarked;
