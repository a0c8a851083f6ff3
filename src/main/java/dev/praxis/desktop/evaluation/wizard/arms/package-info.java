/// The third step: which two instruction files are compared.
@NullMarked
package dev.praxis.desktop.evaluation.wizard.arms;

import org.jspecify.annotations.NullMarked;
