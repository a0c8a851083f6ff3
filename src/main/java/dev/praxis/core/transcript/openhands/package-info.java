/// What evaluations with OpenHands write: one run on each line, with the events of its first or its
/// second generation.
@NullMarked
package dev.praxis.core.transcript.openhands;

import org.jspecify.annotations.NullMarked;
