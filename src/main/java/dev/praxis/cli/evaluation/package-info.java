/// Commands about the held-out split and what is held against it.
@NullMarked
package dev.praxis.cli.evaluation;

import org.jspecify.annotations.NullMarked;
