/// The evaluation tab: what the rules would have caught.
@NullMarked
package dev.praxis.desktop.evaluation;

import org.jspecify.annotations.NullMarked;
