/// Conversations with a model from the command line.
@NullMarked
package dev.praxis.cli.asking;

import org.jspecify.annotations.NullMarked;
