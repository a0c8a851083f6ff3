/// What every command shares: the workspace it works on, and how it answers.
@NullMarked
package dev.praxis.cli.console;

import org.jspecify.annotations.NullMarked;
