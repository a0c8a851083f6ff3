/// The first step: what is asked.
@NullMarked
package dev.praxis.desktop.evaluation.wizard.question;

import org.jspecify.annotations.NullMarked;
