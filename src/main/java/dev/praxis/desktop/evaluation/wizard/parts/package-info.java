/// What every step of the wizard is made of.
@NullMarked
package dev.praxis.desktop.evaluation.wizard.parts;

import org.jspecify.annotations.NullMarked;
