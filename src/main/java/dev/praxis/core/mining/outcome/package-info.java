/// How a tool call really ended, judged from all that is known of it.
@NullMarked
package dev.praxis.core.mining.outcome;

import org.jspecify.annotations.NullMarked;
