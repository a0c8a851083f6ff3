/// What a curator said about findings: this one does not matter, and why.
@NullMarked
package dev.praxis.core.rules.lint.waiver;

import org.jspecify.annotations.NullMarked;
