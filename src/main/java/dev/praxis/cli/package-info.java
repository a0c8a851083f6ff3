/// The command line, one command a class.
@NullMarked
package dev.praxis.cli;

import org.jspecify.annotations.NullMarked;
