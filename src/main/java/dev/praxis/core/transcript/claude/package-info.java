/// Transcripts of Claude Code: which records there are, who is behind each text, how each call
/// ended.
@NullMarked
package dev.praxis.core.transcript.claude;

import org.jspecify.annotations.NullMarked;
