/// Traces in which several agents talk to each other, and what people found wrong with them.
@NullMarked
package dev.praxis.core.transcript.whoandwhen;

import org.jspecify.annotations.NullMarked;
