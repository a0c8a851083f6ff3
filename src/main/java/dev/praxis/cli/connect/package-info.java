/// Connecting agents from the command line.
@NullMarked
package dev.praxis.cli.connect;

import org.jspecify.annotations.NullMarked;
