/// What speaks against one line by itself.
@NullMarked
package dev.praxis.core.rules.lint.line;

import org.jspecify.annotations.NullMarked;
