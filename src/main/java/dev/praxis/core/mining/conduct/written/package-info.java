/// Rules of the instruction file that stood in a session, and acts that break them.
@NullMarked
package dev.praxis.core.mining.conduct.written;

import org.jspecify.annotations.NullMarked;
