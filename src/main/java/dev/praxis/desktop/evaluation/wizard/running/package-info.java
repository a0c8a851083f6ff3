/// What runs, how far it is, and what it came to.
@NullMarked
package dev.praxis.desktop.evaluation.wizard.running;

import org.jspecify.annotations.NullMarked;
