/// The last step: what the evaluation could show, and all of it in short.
@NullMarked
package dev.praxis.desktop.evaluation.wizard.power;

import org.jspecify.annotations.NullMarked;
