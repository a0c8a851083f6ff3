/// What people copy out of the console of Claude Code.
@NullMarked
package dev.praxis.core.transcript.console;

import org.jspecify.annotations.NullMarked;
