/// Commands about failures: signals, tags, the split and the evaluation.
@NullMarked
package dev.praxis.cli.mining;

import org.jspecify.annotations.NullMarked;
