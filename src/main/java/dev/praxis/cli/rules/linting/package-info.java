/// What speaks against rules, and waiving it, from the command line.
@NullMarked
package dev.praxis.cli.rules.linting;

import org.jspecify.annotations.NullMarked;
