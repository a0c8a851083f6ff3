/// Failures that programs and languages print themselves.
@NullMarked
package dev.praxis.core.mining.output.program;

import org.jspecify.annotations.NullMarked;
