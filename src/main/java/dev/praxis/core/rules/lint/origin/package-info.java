/// Where the words of a rule come from: people, or text that nobody vouches for.
@NullMarked
package dev.praxis.core.rules.lint.origin;

import org.jspecify.annotations.NullMarked;
