/// Writing the rules into instruction files from the command line.
@NullMarked
package dev.praxis.cli.rules.exporting;

import org.jspecify.annotations.NullMarked;
