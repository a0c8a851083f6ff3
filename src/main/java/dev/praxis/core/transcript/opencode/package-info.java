/// Exports of OpenCode sessions.
@NullMarked
package dev.praxis.core.transcript.opencode;

import org.jspecify.annotations.NullMarked;
