/// The way to a new evaluation: five steps on one sheet, then what runs.
@NullMarked
package dev.praxis.desktop.evaluation.wizard;

import org.jspecify.annotations.NullMarked;
