/// Commands about transcripts and sessions.
@NullMarked
package dev.praxis.cli.sessions;

import org.jspecify.annotations.NullMarked;
