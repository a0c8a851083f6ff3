/// Transcripts of AgentV, and how it graded them.
@NullMarked
package dev.praxis.core.transcript.agentv;

import org.jspecify.annotations.NullMarked;
