/// What speaks against two lines standing side by side: they say the same, or the opposite.
@NullMarked
package dev.praxis.core.rules.lint.pair;

import org.jspecify.annotations.NullMarked;
