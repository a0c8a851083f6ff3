/// The fourth step: which of the four kinds of result, and how a replay is run.
@NullMarked
package dev.praxis.desktop.evaluation.wizard.mode;

import org.jspecify.annotations.NullMarked;
