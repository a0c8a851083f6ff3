/// Results of tau-bench: conversations with a simulated customer, each with its reward.
@NullMarked
package dev.praxis.core.transcript.taubench;

import org.jspecify.annotations.NullMarked;
