/// The command line: its commands put together, and how a run ends.
@NullMarked
package dev.praxis.cli;

import org.jspecify.annotations.NullMarked;
