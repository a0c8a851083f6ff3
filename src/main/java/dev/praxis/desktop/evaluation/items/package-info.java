/// The table of an evaluation: one row for each item, regressions first.
@NullMarked
package dev.praxis.desktop.evaluation.items;

import org.jspecify.annotations.NullMarked;
