/// The second step: what is held out.
@NullMarked
package dev.praxis.desktop.evaluation.wizard.split;

import org.jspecify.annotations.NullMarked;
