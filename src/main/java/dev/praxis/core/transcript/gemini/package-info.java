/// Sessions of Gemini CLI: its recordings, as one document or a record on each line, and the
/// histories it saves for its API.
@NullMarked
package dev.praxis.core.transcript.gemini;

import org.jspecify.annotations.NullMarked;
