/// Makes skills of sessions that went well: which to keep, and why, and which say what is known.
@NullMarked
package dev.praxis.core.skills.forming;

import org.jspecify.annotations.NullMarked;
