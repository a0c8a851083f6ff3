/// The held-out split and what the rules would have caught there.
@NullMarked
package dev.praxis.core.evaluation;

import org.jspecify.annotations.NullMarked;
