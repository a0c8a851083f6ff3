/// Matters of which a project has one answer, such as its package manager, and what lines choose.
@NullMarked
package dev.praxis.core.rules.lint.pair.matter;

import org.jspecify.annotations.NullMarked;
