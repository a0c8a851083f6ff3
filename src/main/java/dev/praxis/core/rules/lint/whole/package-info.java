/// Lint of many lines at once, kept up to date as they change.
@NullMarked
package dev.praxis.core.rules.lint.whole;

import org.jspecify.annotations.NullMarked;
