/// Failures of compilers, linters, build tools and package managers.
@NullMarked
package dev.praxis.core.mining.output.build;

import org.jspecify.annotations.NullMarked;
