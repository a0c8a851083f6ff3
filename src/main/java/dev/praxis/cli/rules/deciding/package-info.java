/// Decisions about rules from the command line.
@NullMarked
package dev.praxis.cli.rules.deciding;

import org.jspecify.annotations.NullMarked;
