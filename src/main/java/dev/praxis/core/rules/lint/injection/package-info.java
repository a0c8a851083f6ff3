/// Texts that would turn an instruction file against its readers.
@NullMarked
package dev.praxis.core.rules.lint.injection;

import org.jspecify.annotations.NullMarked;
