/// Results of trials whose transcript is elsewhere or was never kept: what was tried, how it was
/// judged, and what the agent learned.
@NullMarked
package dev.praxis.core.transcript.trials;

import org.jspecify.annotations.NullMarked;
