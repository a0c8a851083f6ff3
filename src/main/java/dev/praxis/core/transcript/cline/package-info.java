/// Tasks of Cline and Roo: the messages of their API, and those of their window.
@NullMarked
package dev.praxis.core.transcript.cline;

import org.jspecify.annotations.NullMarked;
